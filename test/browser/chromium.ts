import { type Browser, chromium } from 'playwright-core';

/** A real browser without a window; `CHROMIUM` names the program. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '', args: ['--no-sandbox'] });
