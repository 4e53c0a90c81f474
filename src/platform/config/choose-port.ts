import { ConfigurationError } from './configuration-error';
import type { Environment } from './environment';
import { freePort, isPortFree } from './free-port';

/**
 * The port to listen on: the wanted one, else a free one, and says so.
 * @throws ConfigurationError in production, where something else expects us on the port that was set
 */
export async function choosePort(
  { port, host, production }: Pick<Environment, 'port' | 'host' | 'production'>,
  say: (line: string) => void,
): Promise<number> {
  if (port === 0) return freePort(host);
  if (await isPortFree(port, host)) return port;
  if (production) throw new ConfigurationError(`PORT=${port} is taken on ${host}; example: PORT=3001`);
  const other = await freePort(host);
  say(`port ${port} is taken: listening on ${other} instead`);
  return other;
}
