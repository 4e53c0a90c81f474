import { join } from 'node:path';
import { freePort } from '../../../src/platform/config/free-port';
import { type Killable, killable } from './killable';

const ENTRY = join(__dirname, '..', '..', '..', 'bin', 'touchstone.mjs');
/** The same as modules, which a plant gives out changed. */
const MODULES = join(__dirname, 'modules.mjs');

export interface ServiceProcess extends Killable {
  role: 'web' | 'worker';
  address: string;
}

/**
 * One process of the service, as operators start it; not started yet.
 * @param plant script that takes a protection out, or null
 */
export async function serviceProcess(
  role: ServiceProcess['role'],
  number: number,
  { environment, plant, logs }: { environment: Record<string, string>; plant: string | null; logs: string },
): Promise<ServiceProcess> {
  const port = await freePort();
  const own = killable(`${role} ${number}`, {
    program: process.execPath,
    args: plant === null ? [ENTRY, 'start'] : ['--require', plant, MODULES, 'start'],
    ready: /listening on http/,
    environment: { ...process.env, ...environment, ROLE: role, PORT: String(port), TOUCHSTONE_BUILD: 'no' },
    log: join(logs, `${role}-${number}.log`),
  });
  return { ...own, role, address: `http://127.0.0.1:${port}` };
}
