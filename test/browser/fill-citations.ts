import { createHash } from 'node:crypto';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows as readRows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import type { OpenDesk } from './open-desk';

const TOKEN = 'from-a-mail';

/**
 * Two public verdicts, one of them withdrawn, cited by an editor: what a receiver was sent, and what an address was asked.
 * @returns pages about them, which an editor gets to
 */
export async function fillCitations({ desk, database, person, script }: OpenDesk): Promise<string[]> {
  const [reviewer, editor] = [await script('reviewer'), await script('editor')];
  // Nothing works in the background here.
  const assess = async (claimId: string) => {
    const [claim] = await readRows<{ questionId: string }>(
      database,
      'UPDATE questions SET revision = revision + 1 WHERE id = (SELECT question_id FROM claims WHERE id = $1) RETURNING id AS "questionId"',
      [claimId],
    );
    await assessQuestions(database, [claim!.questionId]);
  };
  const publish = async (text: string) => {
    const { claimId, evidenceId } = await desk.claim({}, text);
    const evidence = [toPublicId('evd', evidenceId)];
    await reviewer.review(claimId, 'rulings', { rating: 'true', rationale: 'The register lists it.', evidence });
    await editor.review(claimId, 'publications');
    await assess(claimId);
    return claimId;
  };
  const stands = await publish('The ferry Marigold had two masts.');
  const withdrawn = await publish('The ferry Marigold was sold twice.');
  await editor.review(withdrawn, 'withdrawals', { reason: 'It was another ship' });
  await assess(withdrawn);

  const notify = { webhook: 'https://paper.example/hooks/touchstone' };
  for (const [place, claimId] of [stands, stands, withdrawn].entries())
    await editor.call('POST', '/citations', {
      claim: toPublicId('clm', claimId),
      url: `https://paper.example/2026/03/what-became-of-the-ferry-marigold-and-of-those-who-were-aboard-${place}`,
      ...(place > 0 && { notify }),
    });
  const { items } = (await (await editor.call('GET', '/webhooks')).json()) as { items: { id: string }[] };
  const receiver = items[0]!.id;
  for (let test = 0; test < 2; test++) await editor.call('POST', `/webhooks/${receiver}/test`, {});
  await readRows(
    database,
    `INSERT INTO delivery_attempts (delivery_id, number, at, status, duration_ms, problem)
       SELECT id, 1, now(), 503, 87, 'answered with status 503' FROM deliveries`,
  );
  await readRows(database, 'UPDATE deliveries SET attempts = 1');

  await readRows(
    database,
    `WITH asked AS (INSERT INTO mail_consents (email, asked_by, unsubscribe_token) VALUES ('reader@mail.example', $1, $2) RETURNING id)
     INSERT INTO mail_confirmations (consent_id, token_hash, expires_at) SELECT id, $3, now() + interval '1 day' FROM asked`,
    [person('editor').personId, TOKEN, createHash('sha256').update(TOKEN).digest('hex')],
  );
  return [
    ...[stands, withdrawn].map((claimId) => `/claims/${toPublicId('clm', claimId)}`),
    `/embed/claims/${toPublicId('clm', stands)}`,
    `/desk/claims/${toPublicId('clm', stands)}`,
    `/citations/receivers/${receiver}`,
    `/mail/confirmations/${TOKEN}`,
    `/mail/subscriptions/${TOKEN}`,
    '/mail/subscriptions/unknown',
  ];
}
