#!/usr/bin/env node
// Runs the command line; in a checkout whose sources are newer than the build, builds first.
import { pathToFileURL } from 'node:url';
import { buildIfStale, endWith, entry } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  endWith(new Error(`Touchstone needs Node 20.19 or newer, this is ${process.versions.node}`));

async function load() {
  try {
    buildIfStale();
    return await import(pathToFileURL(entry).href);
  } catch (error) {
    endWith(error);
  }
}

await (await load()).runCli(process.argv);
