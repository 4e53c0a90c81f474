// Full text search among 1,000,000 claims, for words that many texts have and for words that few have, beside the same statements sent by pg.
import { createRequire } from 'node:module';
import pg from 'pg';
import { each, ratesRow, timesRow } from '../figures.mjs';
import { rateOf } from '../rivals.mjs';
import { deskOf, personOf, withService } from '../service.mjs';

const NOUNS = ['ferry', 'bridge', 'train', 'lighthouse', 'library', 'tunnel'];
const VERBS = ['collapsed', 'flooded', 'lightning', 'derailed', 'exploded'];
const FREQUENT = [...NOUNS, ...VERBS, 'people'];
/** With them, what fewer and fewer texts have. */
const WORDS = [...FREQUENT, ...NOUNS.flatMap((noun) => VERBS.map((verb) => `${noun} ${verb} Monday`))];
const ROUNDS = 5;
const CONNECTIONS = 10;
const TIMES = 50;
const LIMIT = 25;

const addressOf = (text) => `/api/v1/search?${new URLSearchParams({ text, limit: LIMIT })}`;

/** What the service asks PostgreSQL for a search, in turn, a transaction of it as such. */
async function statementsOf(client, text, person) {
  const { searchTexts } = createRequire(import.meta.url)('../../../dist/src/http/api/search/search.view.js');
  const asked = [];
  const query = async (statement, parameters) => {
    asked.push([statement, parameters]);
    return (await client.query(statement, parameters)).rows;
  };
  const transaction = async (work) => {
    await query('BEGIN');
    const answer = await work({ query });
    await query('COMMIT');
    return answer;
  };
  await searchTexts({ query, transaction }, { text, limit: LIMIT }, person);
  return asked;
}

/** How often a second all statements of a search are answered, as many at once as the service is asked. */
async function sqlRate(pool, searches) {
  const waiting = [...searches];
  const began = performance.now();
  const worker = async () => {
    const client = await pool.connect();
    for (let search = waiting.pop(); search; search = waiting.pop())
      for (const [statement, parameters] of search) await client.query(statement, parameters);
    client.release();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return (1_000 * searches.length) / (performance.now() - began);
}

async function measure(base, [key], database, say) {
  const headers = { authorization: `Bearer ${key}` };
  const pool = new pg.Pool({ connectionString: database, max: CONNECTIONS });
  try {
    const person = await personOf(base, headers);
    const client = await pool.connect();
    const searches = [];
    for (const text of WORDS) searches.push(await statementsOf(client, text, person));
    client.release();
    const [own, sql] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      say(`round ${round} of ${ROUNDS}`);
      own[round] = await rateOf(base, WORDS.map(addressOf), headers);
      sql[round] = await sqlRate(pool, searches);
    }
    const frequent = await each(TIMES, async (i) =>
      (await fetch(base + addressOf(FREQUENT[i % FREQUENT.length]), { headers })).arrayBuffer(),
    );
    const perSecond = (value) => `${value.toFixed(1)}/s`;
    // The first round warms up.
    const beside = { name: 'the same SQL by pg', rates: sql.slice(1), least: 0.7 };
    return [
      ratesRow('full text search among 1,000,000 claims', own.slice(1), beside, perSecond),
      timesRow('the same: a word that many texts have', null, frequent),
    ];
  } finally {
    await pool.end();
  }
}

export const run = (say) =>
  withService({ size: deskOf(1_000_000) }, (base, keys, database) => measure(base, keys, database, say));
