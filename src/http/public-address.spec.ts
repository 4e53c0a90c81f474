import { originOf } from './public-address';

it.each([
  ['https://desk.example', 'http', '127.0.0.1:3000', 'https://desk.example'],
  [null, 'http', '127.0.0.1:3000', 'http://127.0.0.1:3000'],
  [null, 'https', 'desk.example', 'https://desk.example'],
  [null, 'javascript', 'desk.example', 'http://desk.example'],
  [null, 'http', undefined, 'http://localhost'],
] as const)('with TOUCHSTONE_URL %s, %s and host %s it is %s', (url, protocol, host, origin) => {
  expect(originOf({ url }, { protocol: protocol as 'http', headers: { host } })).toBe(origin);
});
