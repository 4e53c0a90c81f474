import { receiverProblem } from './receiver-address';

const PRIVATE = 'is a private address, or a name that leads to one: notices go to public ones only';

it.each([
  ['http://127.0.0.1:1024/', [], PRIVATE],
  ['http://127.0.0.1:1024/', ['127.0.0.0/8'], null],
  ['http://127.0.0.1:1024/', ['127.0.0.1'], null],
  ['http://127.0.0.1:1024/', ['::1/128'], PRIVATE],
  ['http://[::1]:1024/', ['127.0.0.0/8'], PRIVATE],
  ['http://[::1]:1024/', ['127.0.0.0/8', '::1/128'], null],
  ['http://[::1]:1024/', ['::1'], null],
  ['http://localhost:1024/', ['127.0.0.0/8', '::1'], null],
  ['http://localhost:1024/', ['10.0.0.0/8', 'fd00::/8'], PRIVATE],
  ['https://ada:secret@paper.example/', [], 'must not hold a name or password: notices are signed instead'],
])('%s beside %j: %s, without a word on the console', async (address, privateReceivers, problem) => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await receiverProblem(address, privateReceivers)).toBe(problem);
  expect(warn).not.toHaveBeenCalled();
});
