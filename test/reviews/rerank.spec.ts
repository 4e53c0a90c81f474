import { type PriorityWeights, queueRank } from '../../src/domain/workflow/priority';
import { keepQueueRanked, rerankQueue } from '../../src/pipeline/reviews/rerank-queue';
import { rows } from '../../src/platform/database/rows';
import { type Desk, openDesk } from './desk-harness';

const WEIGHTS: PriorityWeights = {
  worthiness: 0,
  reach: 0,
  harm: 9,
  influence: 0,
  contradictions: 0,
  citations: 0,
  ageDay: 0.05,
};

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const order = async (): Promise<string[]> =>
  (await rows<{ id: string }>(desk.dataSource, 'SELECT claim_id AS id FROM reviews ORDER BY rank DESC, claim_id')).map(
    ({ id }) => id,
  );

it('orders the queue by new weights, once, and changes nothing else of a review', async () => {
  const claims = [await desk.claim({ harm: 0 }), await desk.claim({ harm: 3 }), await desk.claim({ harm: 1 })];
  await rows(desk.dataSource, 'UPDATE reviews SET reach = 3 - harm, worthiness = 0.3, carried = 1.2');
  const [reaching, harmful, middling] = claims.map(({ claimId }) => claimId) as [string, string, string];
  await rerankQueue(desk.dataSource, { ...WEIGHTS, harm: 0, reach: 9 });
  expect(await order()).toEqual([reaching, middling, harmful]);
  const before = await desk.review(harmful);
  expect(await rerankQueue(desk.dataSource, WEIGHTS)).toBe(3);
  expect(await order()).toEqual([harmful, middling, reaching]);
  expect(await desk.review(harmful)).toEqual({ ...before, readAt: expect.any(String) });
  const [stored] = await rows<{ rank: number }>(desk.dataSource, 'SELECT rank FROM reviews WHERE claim_id = $1', [
    harmful,
  ]);
  expect(stored!.rank).toBeCloseTo(queueRank(before, WEIGHTS, Date.parse(before.waitingSince)), 3);
  expect(await rerankQueue(desk.dataSource, WEIGHTS)).toBe(0);
});

it('leaves a queue alone that was ordered by the same weights', async () => {
  await desk.claim();
  await keepQueueRanked(desk.dataSource, WEIGHTS);
  await rows(desk.dataSource, 'UPDATE reviews SET rank = 0');
  expect(await keepQueueRanked(desk.dataSource, { ...WEIGHTS })).toBe(0);
  expect(await keepQueueRanked(desk.dataSource, { ...WEIGHTS, harm: 3 })).toBeGreaterThan(0);
  await rows(desk.dataSource, 'UPDATE reviews SET rank = 0');
  expect(await keepQueueRanked(desk.dataSource, WEIGHTS)).toBeGreaterThan(0);
  const open = await rows(desk.dataSource, 'SELECT name FROM rule_models WHERE revision > fanned_out_revision');
  expect(open).toEqual([]);
});
