import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson } from '../support/roles';
import { HOSTILE_TEXTS } from './hostile-texts';
import type { OpenDesk } from './open-desk';

/** An article, its publisher, what is read out of it and somebody at the desk, all of them hostile. @returns the page of the article */
export async function fillHostile({ database, desk, rows }: OpenDesk): Promise<string> {
  const hostile = HOSTILE_TEXTS.join('\n');
  const publisher = await rows.publisher({ name: hostile.slice(0, 190), owner: hostile.slice(190, 380) });
  const article = await rows.article(publisher, `Before. ${hostile} after. End.`, {
    title: hostile,
    url: `javascript:${hostile}`,
    published_at: '2031-04-21T00:00:00Z',
    published_precision: 'day',
    fetch_error: hostile,
    retracted_at: '2031-04-22T00:00:00Z',
    retraction_reason: hostile,
  });
  const event = await rows.event({ label: hostile });
  const question = await rows.question(event, { text: hostile, scope: hostile });
  const claims: string[] = [];
  for (const text of HOSTILE_TEXTS.slice(0, 4)) {
    const statement = await rows.statement(article, text, { speaker: text, modality: text, attribution_mode: text });
    const claim = await rows.claim(question, { text: hostile, answer: { type: 'place', path: text } });
    await rows.evidence(claim, publisher, statement, { named_origin: hostile, reason: hostile });
    await rows.evidence(claim, publisher, null, {
      record_url: `javascript:${text}`,
      record_quote: hostile,
      stance: 'denies',
    });
    await desk.queue(claim, { rank: 99 });
    claims.push(claim);
  }
  await rows.contradiction(event, question, [claims[0]!, claims[1]!], { explanation: hostile });
  await rows.check(event, { explanation: hostile, rule: hostile, holds: false });
  const { personId } = await addPerson(database, 'reader');
  await database.query('UPDATE people SET name = $2 WHERE id = $1', [personId, HOSTILE_TEXTS[6]]);
  return `/articles/${toPublicId('art', article.article)}`;
}
