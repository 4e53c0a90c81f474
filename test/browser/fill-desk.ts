import { toPublicId } from '../../src/platform/ids/public-id';
import type { OpenDesk } from './open-desk';

/** Claims in every state of review, with what people write about them, put there by scripts over the API. @returns their pages */
export async function fillDesk({ desk, rows, ferry, person, script }: OpenDesk) {
  const [reviewer, editor, admin] = [await script('reviewer'), await script('editor'), await script('admin')];
  const rule = (by: typeof editor, { claimId, evidenceId }: { claimId: string; evidenceId: string }, rating = 'true') =>
    by.review(claimId, 'rulings', {
      rating,
      rationale: 'The register of the port lists them all.',
      evidence: [toPublicId('evd', evidenceId)],
      reason: 'Seen in the archive',
    });

  await desk.queue(ferry.twelve, { rank: 9 });
  await desk.queue(ferry.nineteen, { rank: 8, harm: 1 });
  await desk.claim({ rank: 7 }, '14 people were hurt when the ferry Marigold sank.');
  await desk.claim({ state: 'proposed' }, 'The ferry Marigold was repainted.');

  const held = await desk.claim({}, 'The ferry Marigold had a crew of six.');
  await editor.review(held.claimId, 'reservation');
  const ruled = await desk.claim({}, 'The ferry Marigold was built in 2009.');
  await rule(editor, ruled);
  const published = await desk.claim({}, 'The ferry Marigold sank within an hour.');
  await rule(reviewer, published);
  await editor.review(published.claimId, 'publications');
  const reopened = await desk.claim({}, 'The ferry Marigold had been inspected in March.');
  await rule(reviewer, reopened);
  await editor.review(reopened.claimId, 'publications');
  await editor.review(reopened.claimId, 'reopenings', { reason: 'The log of the harbour has turned up' });
  const withdrawn = await desk.claim({}, 'The ferry Marigold carried cars.');
  await rule(editor, withdrawn);
  await editor.review(withdrawn.claimId, 'publications');
  await editor.review(withdrawn.claimId, 'withdrawals', { reason: 'It was another ship' });
  const second = await desk.claim({ harm: 3, rank: 6 }, 'The captain of the Marigold was ashore.');
  await rule(editor, second);
  const apart = await desk.claim({ harm: 3 }, 'The engine of the Marigold had failed twice.');
  await rule(reviewer, apart);
  await rule(editor, apart, 'false');
  const waiting = await desk.claim({}, 'The owner knew of the leak.');
  await reviewer.review(waiting.claimId, 'evidence-requests', { reason: 'Asked for the log' });
  const vague = await desk.claim({}, 'It was the worst disaster ever.');
  await reviewer.review(vague.claimId, 'not-checkable', { reason: 'An opinion' });
  const snoozed = await desk.claim({}, 'The wreck will be raised in May.');
  await reviewer.review(snoozed.claimId, 'snoozes', { until: new Date(Date.now() + 5 * 86_400_000).toISOString() });
  const twin = await rows.claim(ferry.aboard, { text: 'Sixty people were on the Marigold.' });
  await desk.queue(twin);
  await desk.queue(ferry.sixty);
  await editor.review(twin, 'merges', { into: toPublicId('clm', ferry.sixty) });

  await editor.review(ferry.nineteen, 'tags/ferries', {}, 'PUT');
  await editor.review(ferry.nineteen, 'assignments', { to: toPublicId('per', person('reviewer').personId) });
  const claim = `/claims/${toPublicId('clm', ferry.nineteen)}`;
  await reviewer.review(ferry.nineteen, 'watch', { watching: true }, 'PUT');
  await editor.call('POST', `${claim}/comments`, { text: `@${person('reviewer').name}, is there a register?` });
  await reviewer.call('PUT', `${claim}/review/draft`, { rating: 'false', rationale: 'Half a thought' }, '"d0"');
  const told = `/claims/${toPublicId('clm', published.claimId)}`;
  await reviewer.call('POST', `${told}/error-reports`, { text: 'It took two hours, I stood on the quay.' });
  await reviewer.call('POST', `${told}/reply-requests`, {
    asked: 'Blue Line',
    askedOn: '2026-03-02',
    askedHow: 'By e-mail',
    dueOn: '2026-03-09',
  });
  await editor.call('POST', `${told}/corrections`, {
    wrong: 'The year was wrong.',
    since: '2026-03-02',
    noticedBy: 'A reader',
    isNow: 'The year is 2031.',
  });
  await admin.call('POST', '/keys', { name: 'nightly import', scopes: ['read'] });

  const filled = [held, ruled, published, reopened, withdrawn, second, apart, waiting, vague, snoozed];
  return [ferry.nineteen, twin, ...filled.map(({ claimId }) => claimId)].map(
    (claimId) => `/desk/claims/${toPublicId('clm', claimId)}`,
  );
}
