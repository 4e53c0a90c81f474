#!/usr/bin/env node
// Makes the pictures of the documentation, docs/pictures/*.png: a service of its own, a desk where people have worked, a browser.
// CHROMIUM names the browser where it is not at /usr/bin/chromium.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, endWith } from './build.mjs';
import { startDemo } from './pictures/demo-service.mjs';
import { fillDesk } from './pictures/fill-desk.mjs';
import { spreadOverDays } from './pictures/spread-over-days.mjs';
import { takePictures } from './pictures/take-pictures.mjs';

async function makePictures() {
  buildIfStale();
  const home = mkdtempSync(join(tmpdir(), 'touchstone-pictures-'));
  // Where root runs this, the database belongs to another user.
  chmodSync(home, 0o755);
  const demo = await startDemo(home);
  try {
    const worked = await fillDesk(demo);
    await spreadOverDays(home, worked);
    await takePictures(demo);
  } finally {
    await demo.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

makePictures().catch(endWith);
