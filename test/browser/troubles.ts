import type { BrowserContext } from 'playwright-core';

/** The name by which a hostile text would call what is planted on every page. */
export const PLANTED = 'planted';

const WATCH = `
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    tellTrouble('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sourceFile));
  window.${PLANTED} = (mark) => tellTrouble('executed: ' + mark);
`;

/** Chromium reports each page that answers 4xx as an error of its own; what the answer has to be is for each spec to say. */
const ANSWERED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/**
 * Everything that must not happen in a browser, as it happens: violations of the content security policy, errors of scripts and of the
 * console, answers of 5xx, dialogs, and calls of what is planted.
 * @returns lines that name the page, of all pages of the context
 */
export async function watchTroubles(context: BrowserContext): Promise<string[]> {
  const troubles: string[] = [];
  const tell = (url: string, trouble: string) =>
    troubles.push(`${URL.canParse(url) ? new URL(url).pathname : url}: ${trouble}`);
  await context.exposeBinding('tellTrouble', ({ page }, trouble: string) => void tell(page.url(), trouble));
  await context.addInitScript(WATCH);
  context.on('weberror', (error) => tell(error.page()?.url() ?? '', String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERED.test(message.text())) tell(message.page()?.url() ?? '', message.text());
  });
  context.on('dialog', (dialog) => {
    tell(dialog.page()?.url() ?? '', `executed: dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('response', (response) => {
    if (response.status() >= 500) tell(response.url(), `answered ${response.status()}`);
  });
  return troubles;
}
