#!/usr/bin/env node
// Measures the command line on sets of one's own; builds first where the sources are newer.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildIfStale, endWith, entry } from './build.mjs';

try {
  buildIfStale();
} catch (error) {
  endWith(error);
}
createRequire(import.meta.url)(join(dirname(entry), 'figures', 'main.js'));
