import { reasonOf } from './reason-of';

describe('reasonOf', () => {
  it.each<[string, unknown, string]>([
    ['an error', new Error('the disk is full'), 'the disk is full'],
    ['an error of several lines', new Error('syntax error\n  at line 3'), 'syntax error'],
    ['an error without a message', new RangeError(''), 'RangeError'],
    [
      'a host with two addresses',
      new AggregateError([new Error('refused by ::1'), new Error('refused')]),
      'refused by ::1',
    ],
    ['anything else thrown', 'no', 'no'],
  ])('names the reason of %s in one line', (_case, error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});
