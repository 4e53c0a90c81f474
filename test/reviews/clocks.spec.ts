import { renewLease } from '../../src/pipeline/reviews/leases';
import { reserveNext } from '../../src/pipeline/reviews/next-claim';
import { snoozeClaim } from '../../src/pipeline/reviews/put-off';
import { reserveClaim } from '../../src/pipeline/reviews/reserve-claim';
import { firstRow } from '../../src/platform/database/rows';
import { type Desk, openDesk } from './desk-harness';

const HOUR_MS = 3_600_000;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const Real = Date;
afterEach(() => {
  globalThis.Date = Real;
});

/** The clock of this process, and nothing else of it, is wrong by so much. */
const jump = (ms: number) => {
  const now = () => Real.now() + ms;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
    get: (target, member) => (member === 'now' ? now : Reflect.get(target, member)),
  });
};
/** Minutes from now, by the clock of the database, until the reservation ends. */
const minutesLeft = async (claimId: string) =>
  (await firstRow<{ minutes: number }>(
    desk.dataSource,
    'SELECT round(extract(epoch FROM reserved_until - now()) / 60)::int AS minutes FROM reviews WHERE claim_id = $1',
    [claimId],
  ))!.minutes;

describe.each([
  ['ahead', HOUR_MS],
  ['behind', -HOUR_MS],
])('a process an hour %s of the others', (_, ms) => {
  it('takes nobody’s reservation, and reserves for no longer and no shorter', async () => {
    const [ada, ben] = [await desk.person('reviewer'), await desk.person('reviewer')];
    const { claimId } = await desk.claim();
    const taken = await reserveClaim(desk.dataSource, { person: ada, claimId, revision: 1 });
    jump(ms);
    const asked = { person: ben, claimId, revision: taken.revision };
    await expect(reserveClaim(desk.dataSource, asked)).rejects.toThrow('Somebody else is working on this claim');
    await renewLease(desk.dataSource, claimId, ada.personId);
    expect(await minutesLeft(claimId)).toBe(30);
    const other = await desk.claim();
    const next = await reserveNext(desk.dataSource, ben, {});
    expect(next!.claimId).toBe(other.claimId);
    expect(await minutesLeft(other.claimId)).toBe(30);
  });

  it('holds no claim that somebody let go half an hour ago', async () => {
    const [ada, ben] = [await desk.person('reviewer'), await desk.person('reviewer')];
    const { claimId } = await desk.claim();
    const taken = await reserveClaim(desk.dataSource, { person: ada, claimId, revision: 1 });
    await desk.dataSource.query(`UPDATE reviews SET reserved_until = now() - interval '1 second' WHERE claim_id = $1`, [
      claimId,
    ]);
    jump(ms);
    const again = await reserveClaim(desk.dataSource, { person: ben, claimId, revision: taken.revision });
    expect(again.reservedBy).toBe(ben.personId);
  });

  it('snoozes by the time of all', async () => {
    const person = await desk.person('reviewer');
    const { claimId } = await desk.claim();
    const soon = new Date(Date.now() + HOUR_MS / 2);
    const past = new Date(Date.now() - HOUR_MS / 2);
    jump(ms);
    await expect(snoozeClaim(desk.dataSource, { person, claimId, revision: 1, until: past })).rejects.toThrow();
    expect(await snoozeClaim(desk.dataSource, { person, claimId, revision: 1, until: soon })).toMatchObject({
      snoozedUntil: expect.stringContaining(soon.toISOString().slice(0, 19)),
    });
  });
});
