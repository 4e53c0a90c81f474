import { openPerson } from './person.mjs';
import { EXPLAINED, IN_HAND, RULED, SET_ASIDE } from './work.mjs';

const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Does the work of `work.mjs` over the API, as the people of the demo.
 * @returns the claims that were dealt with, in that order
 */
export async function fillDesk(demo) {
  const people = {};
  for (const role of Object.keys(demo.people)) people[role] = await openPerson(demo, role);
  const { editor, reviewer } = people;
  const claims = (await reviewer.get('/claims?limit=200')).items;

  function claimNamed(beginning) {
    const claim = claims.find(({ text }) => text.startsWith(beginning));
    if (!claim) throw new Error(`the demo has no claim that begins with “${beginning}”`);
    return claim;
  }

  /** Ids of what these publishers say of any answer to the question of a claim. */
  async function evidenceOf({ question }, publishers) {
    const answers = claims.filter((claim) => claim.question.id === question.id);
    const pages = await Promise.all(answers.map(({ id }) => reviewer.get(`/claims/${id}/evidence`)));
    const pieces = pages.flatMap(({ items }) => items).filter(({ withdrawnAt }) => withdrawnAt === null);
    return publishers.map((name) => pieces.find(({ publisher }) => publisher.name === name).id);
  }

  async function weigh(claim, { harm = 1, reach = 1, tags }) {
    await reviewer.step(claim.id, 'stakes', { harm, reach });
    for (const tag of tags) await reviewer.step(claim.id, `tags/${tag}`, undefined, 'PUT');
  }

  async function rule(work) {
    const claim = claimNamed(work.claim);
    await weigh(claim, work);
    const evidence = await evidenceOf(claim, work.cites);
    let { state } = await reviewer.get(`/claims/${claim.id}/review`);
    for (const [role, rating, rationale] of work.readings) {
      // Without harm most claims need no second reader.
      if (state === 'ruled') break;
      await people[role].step(claim.id, 'visits', { kind: 'passage_opened' });
      ({ state } = await people[role].step(claim.id, 'rulings', { rating, rationale, evidence }));
    }
    if (work.publish) await editor.step(claim.id, 'publications');
    return claim.id;
  }

  async function beginWith(work) {
    const claim = claimNamed(work.claim);
    await weigh(claim, work);
    for (const [role, text] of work.comments) await people[role].post(`/claims/${claim.id}/comments`, { text });
    await reviewer.post(`/claims/${claim.id}/reply-requests`, {
      ...work.asked,
      askedOn: dayFromNow(-2),
      dueOn: dayFromNow(7),
    });
    await reviewer.step(claim.id, 'reservation');
    await reviewer.step(claim.id, 'visits', { kind: 'passage_opened' });
    const evidence = await evidenceOf(claim, work.cites);
    await reviewer.step(claim.id, 'draft', { ...work.draft, evidence }, 'PUT');
  }

  const worked = [];
  for (const work of RULED) worked.push(await rule(work));
  for (const [beginning, step, reason] of SET_ASIDE) {
    const { id } = claimNamed(beginning);
    await reviewer.step(id, step, { reason });
    worked.push(id);
  }
  await beginWith(IN_HAND);

  const [value, reason] = EXPLAINED;
  const { items } = await reviewer.get('/contradictions?limit=200');
  const explained = items.find(({ claims }) => claims.some(({ text }) => text.startsWith(value)));
  await reviewer.change(`/contradictions/${explained.id}`, 'explanation', { reason });
  // The service does it once a day.
  const publishers = (await editor.get('/publishers?limit=200')).items;
  for (const { id } of publishers) await editor.post(`/publishers/${id}/record-updates`);
  return worked;
}
