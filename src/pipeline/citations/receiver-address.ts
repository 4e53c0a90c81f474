import type { Socket } from 'node:net';
import { isPrivateRefusal, outwardAgent } from '../../platform/outward/outward-agent';
import { portProblem } from '../../platform/outward/outward-port';

const PATIENCE_MS = 3_000;

/**
 * Why notices cannot go to an address; null where they can, as far as is known now. Its name is looked up as it is for a delivery,
 * which looks again: a name that cannot be resolved today is taken.
 */
export async function receiverProblem(address: string, privateReceivers: string[]): Promise<string | null> {
  const url = new URL(address);
  if (url.username || url.password) return 'must not hold a name or password: notices are signed instead';
  const wrongPort = portProblem(url);
  if (wrongPort !== null) return `cannot be used: ${wrongPort}`;
  const refused = await isRefused(url, privateReceivers);
  return refused ? 'is a private address, or a name that leads to one: notices go to public ones only' : null;
}

/** Starts to connect, and lets go as soon as the name is resolved. */
function isRefused(url: URL, privateReceivers: string[]): Promise<boolean> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = outwardAgent(`http://${host}`, privateReceivers).createConnection({ host, port }) as Socket;
    const settle = (error: Error | null): void => {
      resolve(error !== null && isPrivateRefusal(error));
      socket.destroy();
    };
    // Stays: what is let go may complain later.
    socket.on('error', settle);
    socket.once('lookup', settle);
    socket.once('connect', () => settle(null));
    setTimeout(settle, PATIENCE_MS, null).unref();
  });
}
