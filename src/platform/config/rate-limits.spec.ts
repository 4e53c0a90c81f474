import { readRateLimits } from './rate-limits';

it('lets a newsroom behind one address read fast, and an account more than a network', () => {
  const { network, account } = readRateLimits({});
  expect(network.reads).toBeGreaterThanOrEqual(6_000);
  expect(account.reads).toBeGreaterThan(network.reads);
  expect(account.writes).toBeGreaterThan(network.writes);
});

it('takes what is set', () => {
  expect(readRateLimits({ TOUCHSTONE_WRITES_A_MINUTE: '7' }).network).toEqual({ reads: 6_000, writes: 7 });
});

it.each(['0', '-1', '1.5', 'none', '1000000000', ' 5'])('refuses %j and names the variable', (given) => {
  expect(() => readRateLimits({ TOUCHSTONE_READS_A_MINUTE: given })).toThrow(
    `TOUCHSTONE_READS_A_MINUTE=${given} is no whole number from 1 to 999999999; example: TOUCHSTONE_READS_A_MINUTE=6000`,
  );
});
