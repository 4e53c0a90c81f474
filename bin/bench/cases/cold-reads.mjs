// Public verdicts that nobody has asked for lately, each read once: nothing lies ready, PostgreSQL says them all.
import pg from 'pg';
import { ratesRow } from '../figures.mjs';
import { rateOf, withBareSql } from '../rivals.mjs';
import { withService } from '../service.mjs';

const CLAIMS = 10_000;
const ROUNDS = 5;
/** TypeORM takes its time: a part of them tells as much. */
const PART = 2_000;

const AGGREGATED = `
  SELECT json_build_object('id', c.id, 'text', c.text, 'answer', c.answer, 'state', c.state, 'probability', c.probability, 'best', c.best,
    'question', json_build_object('id', q.id, 'text', q.text),
    'verdict', json_build_object('number', v.number, 'createdAt', v.created_at, 'causes', v.causes, 'document', v.document),
    'evidence', (SELECT json_agg(json_build_object('id', e.id, 'stance', e.stance, 'quote', s.quote, 'title', a.title, 'publisher', p.name))
       FROM evidence e JOIN statements s ON s.id = e.statement_id JOIN articles a ON a.id = s.article_id JOIN publishers p ON p.id = e.publisher_id
       WHERE e.claim_id = c.id))::text AS text
  FROM claims c JOIN questions q ON q.id = c.question_id JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number WHERE c.id = $1`;

async function idsOf(database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(`SELECT id FROM claims ORDER BY hashtext(id::text) LIMIT ${CLAIMS}`);
  await client.end();
  return rows.map(({ id }) => id);
}

const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;

async function measure(base, database, say) {
  const ids = await idsOf(database);
  const parameters = ids.map((id) => [id]);
  const paths = ids.map((id) => `/api/v1/claims/clm_${id.replaceAll('-', '')}`);
  const places = ids.map((_, at) => `/${at}`);
  return withBareSql({ url: database, statement: AGGREGATED, parameters }, (bare) =>
    withBareSql({ url: database, find: true, parameters }, async (typeorm) => {
      const rivals = {
        own: () => rateOf(base, paths),
        bare: () => rateOf(bare, places),
        typeorm: () => rateOf(typeorm, places.slice(0, PART)),
      };
      const rates = { own: [], bare: [], typeorm: [] };
      for (let round = 0; round <= ROUNDS; round++) {
        say(`round ${round} of ${ROUNDS}`);
        // The first one warms up.
        for (const [name, rate] of Object.entries(rivals)) rates[name][round] = await rate();
      }
      const [own, ceiling, slow] = [rates.own, rates.bare, rates.typeorm].map((all) => all.slice(1));
      return [
        ratesRow(
          'public verdict, JSON, cold',
          own,
          { name: 'Fastify and one json_agg', rates: ceiling, least: 0.9 },
          perSecond,
        ),
        ratesRow(
          'public verdict, JSON, cold',
          own,
          { name: 'Fastify and TypeORM’s find', rates: slow, least: 4 },
          perSecond,
        ),
      ];
    }),
  );
}

export const run = (say) =>
  withService(
    {
      settings: { TOUCHSTONE_READS_A_MINUTE: '999999999' },
      size: { questions: 4_060, evidence: 20_000, people: 1, published: true },
    },
    (base, _, database) => measure(base, database, say),
  );
