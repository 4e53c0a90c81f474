import { assignClaim } from '../../src/pipeline/reviews/assign-claim';
import { reserveNext } from '../../src/pipeline/reviews/next-claim';
import { skipClaim, snoozeClaim } from '../../src/pipeline/reviews/put-off';
import { releaseClaim, reserveClaim, takeOverClaim } from '../../src/pipeline/reviews/reserve-claim';
import { undoAction } from '../../src/pipeline/reviews/undo-action';
import { toPublicId } from '../../src/platform/ids/public-id';
import { type Desk, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() =>
  desk.dataSource.query(`UPDATE reviews SET state = 'withdrawn', reserved_by = NULL, reserved_until = NULL`),
);

it('gives fifty people who press Next at once fifty different claims', async () => {
  const claims = await Promise.all(Array.from({ length: 60 }, () => desk.claim()));
  const people = await Promise.all(Array.from({ length: 50 }, () => desk.person('reviewer')));
  const taken = await Promise.all(people.map((person) => reserveNext(desk.dataSource, person)));
  const ids = taken.map((review) => review?.claimId);
  expect(new Set(ids).size).toBe(50);
  expect(claims.map(({ claimId }) => claimId)).toEqual(expect.arrayContaining(ids));
  for (const [i, review] of taken.entries()) {
    expect((await desk.review(review!.claimId)).reservedBy).toBe(people[i]!.personId);
    expect(await desk.history(review!.claimId)).toEqual([
      { actor: toPublicId('per', people[i]!.personId), action: 'review.reserve', reason: null },
    ]);
  }
});

it('serves the most urgent first, and what is assigned to me before it', async () => {
  const [ada, ben] = [await desk.person('reviewer'), await desk.person('reviewer')];
  const low = await desk.claim({ rank: 1 });
  const high = await desk.claim({ rank: 9 });
  const mine = await desk.claim({ rank: 0 });
  await assignClaim(desk.dataSource, { person: ben, claimId: mine.claimId, revision: 1, to: ada.personId });
  const order: (string | undefined)[] = [];
  for (const person of [ada, ben, ben, ben]) order.push((await reserveNext(desk.dataSource, person))?.claimId);
  expect(order).toEqual([mine.claimId, high.claimId, low.claimId, undefined]);
});

it('passes over what is held, snoozed, or skipped by me, and gives it back afterwards', async () => {
  const [ada, ben] = [await desk.person('reviewer'), await desk.person('reviewer')];
  const { claimId } = await desk.claim();
  const taken = await reserveNext(desk.dataSource, ada);
  expect(await reserveNext(desk.dataSource, ben)).toBeNull();
  await desk.dataSource.query(`UPDATE reviews SET reserved_until = now() - interval '1 second' WHERE claim_id = $1`, [
    claimId,
  ]);
  const again = await reserveNext(desk.dataSource, ben);
  expect(again).toMatchObject({ claimId, reservedBy: ben.personId });

  const skipped = await skipClaim(desk.dataSource, { person: ben, claimId, revision: again!.revision });
  expect(skipped.reservedBy).toBeNull();
  expect(await reserveNext(desk.dataSource, ben)).toBeNull();
  await undoAction(desk.dataSource, { person: ben, claimId, revision: skipped.revision });
  expect(await desk.review(claimId)).toMatchObject({ reservedBy: ben.personId });

  const held = await desk.review(claimId);
  const until = new Date(Date.now() + 3_600_000);
  const snoozed = await snoozeClaim(desk.dataSource, { person: ben, claimId, revision: held.revision, until });
  expect(snoozed.snoozedUntil).toBe(until.toISOString());
  expect(await reserveNext(desk.dataSource, ada)).toBeNull();
  await desk.dataSource.query(`UPDATE reviews SET snoozed_until = now() - interval '1 second' WHERE claim_id = $1`, [
    claimId,
  ]);
  expect((await reserveNext(desk.dataSource, ada))?.claimId).toBe(claimId);
  expect(taken?.claimId).toBe(claimId);
});

it('serves those who ask at once in turn: what is assigned first, nothing that they skipped or read, nothing above what they may hold', async () => {
  const [ada, ben, cay, dan, eve] = await Promise.all(
    ['Ada', 'Ben', 'Cay', 'Dan', 'Eve'].map((name) => desk.person('reviewer', name)),
  );
  const ranked = await Promise.all([9, 8, 7, 6, 5, 4].map((rank) => desk.claim({ rank })));
  const ids = ranked.map(({ claimId }) => claimId);
  const assigned = await desk.claim({ rank: 0 });
  await assignClaim(desk.dataSource, { person: ben!, claimId: assigned.claimId, revision: 1, to: ada!.personId });
  const { revision } = await reserveClaim(desk.dataSource, { person: ben!, claimId: ids[0]!, revision: 1 });
  await skipClaim(desk.dataSource, { person: ben!, claimId: ids[0]!, revision });
  for (let i = 0; i < 10; i++) {
    const { claimId } = await desk.claim({ rank: -1 });
    await reserveClaim(desk.dataSource, { person: dan!, claimId, revision: 1 });
  }
  const asked = [ada, ben, cay, dan, ben, eve].map((person) => reserveNext(desk.dataSource, person!));
  const taken = await Promise.all(asked.map((next) => next.catch((error: Error) => error)));
  const claims = taken.map((review) => (review instanceof Error ? review.message : review?.claimId));
  expect(claims).toEqual([
    assigned.claimId,
    ids[1],
    ids[0],
    expect.stringContaining('You hold 10 claims already'),
    ids[3],
    ids[2],
  ]);
  for (const claimId of [ids[0], ids[1], ids[2], ids[3], assigned.claimId])
    expect((await desk.history(claimId!)).filter(({ action }) => action === 'review.reserve')).not.toHaveLength(0);
});

it('keeps others out while somebody holds it, and lets an editor take over with a reason', async () => {
  const [ada, ben, eve] = [await desk.person('reviewer'), await desk.person('reviewer'), await desk.person('editor')];
  const { claimId } = await desk.claim();
  const { revision } = await reserveClaim(desk.dataSource, { person: ada, claimId, revision: 1 });
  const code = (code: string) => expect.objectContaining({ reason: expect.objectContaining({ code }) });
  await expect(reserveClaim(desk.dataSource, { person: ben, claimId, revision })).rejects.toEqual(code('held'));
  await expect(reserveClaim(desk.dataSource, { person: ben, claimId, revision: 1 })).rejects.toEqual(code('stale'));
  const ask = { claimId, revision, reason: 'Ada is ill' };
  await expect(takeOverClaim(desk.dataSource, { ...ask, person: ben })).rejects.toEqual(code('not_permitted'));
  await expect(takeOverClaim(desk.dataSource, { ...ask, person: eve, reason: ' ' })).rejects.toEqual(code('invalid'));
  const taken = await takeOverClaim(desk.dataSource, { ...ask, person: eve });
  expect(taken.reservedBy).toBe(eve.personId);
  await expect(releaseClaim(desk.dataSource, { person: ada, claimId, revision: taken.revision })).rejects.toEqual(
    code('held'),
  );
  expect(await desk.history(claimId)).toHaveLength(2);
});

it('takes only what has the words in its claim or in its question, as they are written', async () => {
  const ada = await desk.person('reviewer');
  await desk.claim({ reach: 3 });
  const { claimId } = await desk.claim();
  const other = await desk.claim();
  const rename = (table: string, id: string, text: string) =>
    desk.dataSource.query(`UPDATE ${table} SET text = $2 WHERE id = $1`, [id, text]);
  await rename('claims', claimId, 'Nearly 100% were hurt');
  await rename('questions', other.questionId, 'How many of the Crew_3 were hurt?');
  const next = async (text: string) => (await reserveNext(desk.dataSource, ada, { text }))?.claimId;
  expect(await next('1000%')).toBeUndefined();
  expect(await next('NEARLY 100%')).toBe(claimId);
  expect(await next('crew 3')).toBeUndefined();
  expect(await next('the crew_3')).toBe(other.claimId);
});

it('lets nobody hoard', async () => {
  const ada = await desk.person('reviewer');
  for (let i = 0; i < 11; i++) await desk.claim();
  for (let i = 0; i < 10; i++) expect(await reserveNext(desk.dataSource, ada)).not.toBeNull();
  await expect(reserveNext(desk.dataSource, ada)).rejects.toThrow('You hold 10 claims already');
});
