import { isSameOrigin } from './is-same-origin';

const HOST = { host: '127.0.0.1:3000' };
const URL_SET = 'https://desk.example';

describe('a request comes from a page of this service', () => {
  it.each<[string, Record<string, string>, string | null, boolean]>([
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }, null, true],
    ['the browser says so, and hides the origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }, null, true],
    ['the browser says otherwise', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, null, false],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, null, false],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, null, false],
    ['an old browser', { origin: 'http://127.0.0.1:3000' }, null, true],
    ['an old browser behind a proxy with TLS', { origin: URL_SET }, URL_SET, true],
    ['an old browser, another port', { origin: 'http://127.0.0.1:4000' }, null, false],
    ['an old browser, another site', { origin: 'https://evil.example' }, URL_SET, false],
    ['an old browser, a frame without an origin', { origin: 'null' }, null, false],
    ['no browser', {}, null, false],
  ])('%s', (_case, headers, url, expected) => {
    expect(isSameOrigin({ ...HOST, ...headers }, url)).toBe(expected);
  });
});
