// Servers beside which the service is measured, and how many answers a second each gives.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const BARE = fileURLToPath(new URL('./bare-sql.mjs', import.meta.url));
const CONNECTIONS = 10;

/** Runs `work` with the address of a bare server. @param asks what `bare-sql.mjs` reads */
export async function withBareSql(asks, work) {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-bare-'));
  const file = join(folder, 'asks.json');
  writeFileSync(file, JSON.stringify(asks));
  const stdio = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [BARE], { env: { ...process.env, BARE_SQL: file }, stdio });
  try {
    const [port] = await once(child.stdout, 'data');
    return await work(`http://127.0.0.1:${String(port).trim()}`);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Answers a second, each of the paths asked for once. @throws where any is not as it should be */
export async function rateOf(url, paths, headers = {}) {
  let at = 0;
  const setupRequest = (request) => ({ ...request, path: paths[at++ % paths.length] });
  const { errors, non2xx, duration, requests } = await autocannon({
    url,
    headers,
    amount: paths.length,
    // It ends with a sample: those of a second would round the time.
    sampleInt: 50,
    connections: CONNECTIONS,
    requests: [{ setupRequest }],
  });
  if (errors + non2xx > 0) throw new Error(`${url}: ${non2xx} answers were not as they should be, ${errors} errors`);
  return requests.total / duration;
}
