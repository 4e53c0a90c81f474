import fc from 'fast-check';
import { nextDigest } from './next-digest';

it.each([
  ['2026-03-01T05:59:59Z', '06:00', '2026-03-01T06:00:00.000Z'],
  ['2026-03-01T06:00:00Z', '06:00', '2026-03-02T06:00:00.000Z'],
  ['2026-12-31T23:30:00Z', '06:15', '2027-01-01T06:15:00.000Z'],
])('after %s the digest of %s goes out at %s', (now, at, next) => {
  expect(nextDigest(new Date(now), at).toISOString()).toBe(next);
});

it('comes within a day, at the minute', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.nat(23),
      fc.nat(59),
      (now, hours, minutes) => {
        const at = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
        const wait = nextDigest(now, at).getTime() - now.getTime();
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(86_400_000);
        expect(nextDigest(now, at).toISOString().slice(11, 19)).toBe(`${at}:00`);
      },
    ),
  );
});
