import { readDraft, StaleDraft, saveDraft } from '../../src/pipeline/reviews/drafts';
import {
  keepRuling,
  publishRuling,
  reopenClaim,
  sendBackRuling,
  withdrawRuling,
} from '../../src/pipeline/reviews/publish-ruling';
import { reserveClaim } from '../../src/pipeline/reviews/reserve-claim';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { undoAction } from '../../src/pipeline/reviews/undo-action';
import { insert } from '../api/seed';
import { type Desk, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = (code: string) => expect.objectContaining({ reason: expect.objectContaining({ code }) });

/** An id that the sample for second readers leaves alone comes with the default share of .1 nine times in ten. */
async function ordinaryClaim(review: Record<string, unknown> = {}) {
  for (;;) {
    const claim = await desk.claim(review);
    if (Number.parseInt(claim.claimId.slice(-8), 16) >= 0.1 * 2 ** 32) return claim;
  }
}

it('goes from ruling to publication to withdrawal, each step once in the history', async () => {
  const [ada, eve] = [await desk.person('reviewer'), await desk.person('editor')];
  const { claimId, questionId, evidenceId } = await ordinaryClaim();
  const held = await reserveClaim(desk.dataSource, { person: ada, claimId, revision: 1 });
  const text = { rating: 'true', rationale: ' Two registers agree. ', evidence: [evidenceId], reviewOn: '2099-01-31' };
  const ruled = await ruleClaim(desk.dataSource, { person: ada, claimId, revision: held.revision, ...text });
  expect(ruled).toMatchObject({ state: 'ruled', reservedBy: null });
  await expect(publishRuling(desk.dataSource, { person: ada, claimId, revision: ruled.revision })).rejects.toEqual(
    refusal('not_permitted'),
  );
  const published = await publishRuling(desk.dataSource, { person: eve, claimId, revision: ruled.revision });
  expect(published).toMatchObject({ state: 'published', publishedRuling: ruled.rulingId, reviewOn: '2099-01-31' });
  const due = await desk.count('SELECT revision - assessed_revision AS count FROM questions WHERE id = $1', [
    questionId,
  ]);
  expect(due).toBe(1);
  await expect(undoAction(desk.dataSource, { person: eve, claimId, revision: published.revision })).rejects.toEqual(
    refusal('conflict'),
  );
  const request = { person: eve, claimId, revision: published.revision };
  await expect(withdrawRuling(desk.dataSource, request)).rejects.toEqual(refusal('invalid'));
  const withdrawn = await withdrawRuling(desk.dataSource, { ...request, reason: 'The register was wrong' });
  const back = await reopenClaim(desk.dataSource, { ...request, revision: withdrawn.revision, reason: 'New register' });
  expect(back).toMatchObject({ state: 'needs_review', returnedFor: [{ kind: 'reopened', text: 'New register' }] });
  const kept = await keepRuling(desk.dataSource, { ...request, revision: back.revision, reason: 'It says the same' });
  expect(kept.state).toBe('published');
  expect(kept.publishedRuling).not.toBe(ruled.rulingId);
  expect((await desk.history(claimId)).map(({ action }) => action)).toEqual(
    ['reserve', 'rule', 'publish', 'withdraw', 'reopen', 'keep'].map((action) => `review.${action}`),
  );
});

it('asks for a second reader where harm is high, and for an adjudicator where they differ', async () => {
  const [ada, ben, eve] = [await desk.person('reviewer'), await desk.person('reviewer'), await desk.person('editor')];
  const { claimId, evidenceId } = await desk.claim({ harm: 3 });
  const rule = async (person: typeof ada, rating: string) =>
    ruleClaim(desk.dataSource, {
      person,
      claimId,
      revision: (await desk.review(claimId)).revision,
      rating,
      rationale: 'Because.',
      evidence: [evidenceId],
    });
  expect((await rule(ada, 'true')).state).toBe('second_reading');
  await expect(rule(ada, 'true')).rejects.toEqual(refusal('conflict'));
  expect((await rule(ben, 'false')).state).toBe('adjudication');
  await expect(rule(await desk.person('reviewer'), 'true')).rejects.toEqual(refusal('not_permitted'));
  const done = await rule(eve, 'half_true');
  expect(done.state).toBe('ruled');
  const readings = await desk.dataSource.query('SELECT reading, rating FROM rulings WHERE claim_id = $1 ORDER BY id', [
    claimId,
  ]);
  expect(readings).toEqual([
    { reading: 'first', rating: 'true' },
    { reading: 'second', rating: 'false' },
    { reading: 'adjudication', rating: 'half_true' },
  ]);
  const back = await sendBackRuling(desk.dataSource, {
    person: eve,
    claimId,
    revision: done.revision,
    reason: 'Too short',
  });
  expect(back).toMatchObject({ state: 'open', rulingId: null, firstRuling: null });
});

it('takes the first ruling where the second reader agrees', async () => {
  const { claimId, evidenceId } = await desk.claim({ harm: 2 });
  const text = { rating: 'false', rationale: 'No.', evidence: [evidenceId] };
  const first = await ruleClaim(desk.dataSource, {
    person: await desk.person('reviewer'),
    claimId,
    revision: 1,
    ...text,
  });
  const second = await ruleClaim(desk.dataSource, {
    person: await desk.person('reviewer'),
    claimId,
    revision: 2,
    ...text,
  });
  expect(second).toMatchObject({ state: 'ruled', rulingId: first.firstRuling });
});

it.each([
  ['an unknown rating', { rating: 'nonsense' }, '/rating'],
  ['no words', { rationale: '  ' }, '/rationale'],
  ['no passage', { evidence: [] }, '/evidence'],
  ['a passage of nowhere', { evidence: ['00000000-0000-7000-8000-000000000000'] }, '/evidence/0'],
  ['a day that does not exist', { reviewOn: '2099-02-30' }, '/reviewOn'],
  ['a day gone by', { reviewOn: '2020-01-01' }, '/reviewOn'],
])('refuses a ruling with %s and stores nothing', async (_, wrong, pointer) => {
  const person = await desk.person('reviewer');
  const { claimId, evidenceId } = await desk.claim();
  const request = { person, claimId, revision: 1, rating: 'true', rationale: 'Yes.', evidence: [evidenceId], ...wrong };
  await expect(ruleClaim(desk.dataSource, request)).rejects.toMatchObject({ reason: { code: 'invalid', pointer } });
  expect(await desk.count('SELECT count(*)::int AS count FROM rulings WHERE claim_id = $1', [claimId])).toBe(0);
  expect(await desk.history(claimId)).toEqual([]);
});

it('does not let two answers that exclude each other both be true', async () => {
  const ada = await desk.person('reviewer');
  const one = await desk.claim();
  const other = await desk.answer(one.questionId);
  const { event_id: event } = (
    await desk.dataSource.query('SELECT event_id FROM questions WHERE id = $1', [one.questionId])
  )[0];
  await insert(desk.dataSource, 'contradictions', {
    event_id: event,
    question_id: one.questionId,
    kind: 'value',
    rule: 'numbers_exclude',
    claim_a: one.claimId,
    claim_b: other.claimId,
    operands: {},
    explanation: 'They differ.',
    natural_key: one.claimId,
  });
  const rule = (claimId: string, evidence: string, rating: string, revision = 1) =>
    ruleClaim(desk.dataSource, { person: ada, claimId, revision, rating, rationale: 'So.', evidence: [evidence] });
  const ruled = await rule(one.claimId, one.evidenceId, 'true');
  if (ruled.state !== 'ruled')
    await desk.dataSource.query(`UPDATE reviews SET state = 'ruled', ruling_id = first_ruling WHERE claim_id = $1`, [
      one.claimId,
    ]);
  await expect(rule(other.claimId, other.evidenceId, 'mostly_true')).rejects.toEqual(refusal('conflict'));
  // Evidence of the rival may be cited.
  expect((await rule(other.claimId, one.evidenceId, 'false')).revision).toBe(2);
});

it('keeps drafts: through the end of a reservation, against a second window, and given back by undo', async () => {
  const [ada, ben] = [await desk.person('reviewer'), await desk.person('reviewer')];
  const { claimId, evidenceId } = await ordinaryClaim();
  const typed = { rating: 'false', rationale: 'The register says otherwise.', evidence: [evidenceId], reviewOn: null };
  const held = await reserveClaim(desk.dataSource, { person: ada, claimId, revision: 1 });
  expect(await saveDraft(desk.dataSource, claimId, ada.personId, 0, typed)).toMatchObject({ ...typed, revision: 1 });
  await desk.dataSource.query(`UPDATE reviews SET reserved_until = now() - interval '1 minute' WHERE claim_id = $1`, [
    claimId,
  ]);
  await reserveClaim(desk.dataSource, { person: ben, claimId, revision: held.revision });
  expect(await readDraft(desk.dataSource, claimId, ada.personId)).toMatchObject(typed);
  expect(await readDraft(desk.dataSource, claimId, ben.personId)).toMatchObject({ rationale: '', revision: 0 });

  const other = { ...typed, rationale: 'From another window' };
  await expect(saveDraft(desk.dataSource, claimId, ada.personId, 0, other)).rejects.toBeInstanceOf(StaleDraft);
  const now = (await desk.review(claimId)).revision;
  await expect(ruleClaim(desk.dataSource, { person: ada, claimId, revision: held.revision, ...typed })).rejects.toEqual(
    refusal('stale'),
  );
  const ruled = await ruleClaim(desk.dataSource, { person: ben, claimId, revision: now, ...typed });
  expect(await readDraft(desk.dataSource, claimId, ada.personId)).toMatchObject(typed);
  expect(ruled.state).toBe('ruled');
  const undone = await undoAction(desk.dataSource, { person: ben, claimId, revision: ruled.revision });
  expect(undone).toMatchObject({ state: 'open', rulingId: null, reservedBy: ben.personId });
  expect(await readDraft(desk.dataSource, claimId, ben.personId)).toMatchObject(typed);
});
