import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { deliverDue } from '../../src/pipeline/deliveries/deliver-due';
import { freePort } from '../../src/platform/config/free-port';
import { type ApiApp, openApiApp } from '../api/api-app';
import { type Published, publishSeeded } from '../api/published';
import { type Seed, seedEverything } from '../api/seed';

const ROOT = join(__dirname, '../..');
const RECEIVERS = ['127.0.0.1'];

let api: ApiApp;
let ids: Seed;
let published: Published;
let folder: string;
let program: ChildProcess | undefined;

/** A folder in which the client is installed as from its package: compiled, with its dependencies beside it. */
function install(): string {
  const made = mkdtempSync(join(tmpdir(), 'touchstone-client-'));
  const home = join(made, 'node_modules/@touchstone/client');
  mkdirSync(join(home, 'dist'), { recursive: true });
  const source = readFileSync(join(ROOT, 'client/index.ts'), 'utf8');
  const jsc = { target: 'es2022', parser: { syntax: 'typescript' } } as const;
  writeFileSync(
    join(home, 'dist/index.js'),
    transformSync(source, { jsc, module: { type: 'es6' }, swcrc: false }).code,
  );
  copyFileSync(join(ROOT, 'client/package.json'), join(home, 'package.json'));
  copyFileSync(join(ROOT, 'client/example.mjs'), join(made, 'example.mjs'));
  for (const name of ['openapi-fetch', 'standardwebhooks'])
    symlinkSync(join(ROOT, 'node_modules', name), join(made, 'node_modules', name));
  return made;
}

beforeAll(async () => {
  api = await openApiApp({}, [], { privateReceivers: RECEIVERS });
  let uuids: Seed;
  ({ ids, uuids } = await seedEverything(api.database));
  published = await publishSeeded(api.database, uuids);
  await api.app.listen(0, '127.0.0.1');
  folder = install();
});
afterAll(async () => {
  program?.kill();
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

/** Waits until the program has printed this. */
function printed(pattern: RegExp, output: { text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => pattern.test(output.text) && resolve();
    program?.stdout?.on('data', look);
    program?.on('exit', () => reject(new Error(`ended: ${output.text}`)));
    setTimeout(() => reject(new Error(`not printed: ${output.text}`)), 25_000).unref();
    look();
  });
}

it('the example of the client cites a verdict, and hears of the change', async () => {
  const port = String(await freePort('127.0.0.1'));
  const { port: servicePort } = api.app.getHttpServer().address() as AddressInfo;
  const output = { text: '' };
  program = spawn(process.execPath, ['example.mjs'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      TOUCHSTONE_URL: `http://127.0.0.1:${servicePort}`,
      TOUCHSTONE_KEY: await api.keyFor('reader'),
      CLAIM: ids.claim,
      RECEIVER: `http://127.0.0.1:${port}/`,
      PORT: port,
    },
  });
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output.text += chunk.toString();
    });
  await printed(/cites version \d+: Mostly true/, output);
  const [forged] = [await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' }).catch(() => null)];
  expect(forged?.status ?? 400).toBe(400);
  await published.rule('false', 'False');
  const outbound = { origin: 'https://desk.example', privateReceivers: RECEIVERS, mail: null };
  await deliverDue(api.database, { outbound });
  await printed(/At least seven people were hurt\.: .*False/, output);
}, 90_000);
