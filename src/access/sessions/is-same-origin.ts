import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser sends this from a page of this service. Scripts can forge neither header: Sec-Fetch-Site is the browser's word where
 * it sends one, else Origin decides; without both the answer is no.
 * @param url public address of the service; null: the Host header, which was checked before, and plain HTTP
 */
export function isSameOrigin(headers: IncomingHttpHeaders, url: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && (origin === url || origin === `http://${host}`);
}
