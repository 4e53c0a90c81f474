// Every known claim or statement in memory, ranked by the scores of the domain: what a search that must not read them all is held to.
import { createRequire } from 'node:module';
import pg from 'pg';

const built = createRequire(import.meta.url);
const BATCH = 5_000;
const SEPARATOR = '\u0001';

/** Lists that grow without a copy each time. */
function numbers(Kind) {
  let held = new Kind(1 << 20);
  let length = 0;
  return {
    push(value) {
      if (length === held.length) {
        const longer = new Kind(2 * length);
        longer.set(held);
        held = longer;
      }
      held[length++] = value;
    },
    at: (i) => held[i],
    length: () => length,
  };
}

/** Reads what they are found by. @param kind `claim` or `statement` */
export async function rankingOf(database, kind) {
  const { candidateNorm, rarityOf } = built('../../dist/src/domain/matching/candidate-score.js');
  const { termsToStore } = built('../../dist/src/pipeline/candidates/store-terms.js');
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const [ids, starts, places, counts] = [[], [0], new Map(), []];
  const [terms, weights] = [numbers(Int32Array), numbers(Float32Array)];
  await client.query('BEGIN');
  await client.query(`DECLARE lines CURSOR FOR
    SELECT id::text, array_to_string(terms, '${SEPARATOR}'), array_to_string(weights, ' ') FROM ${kind}_terms`);
  for (let rows = [null]; rows.length > 0; ) {
    ({ rows } = await client.query({ text: `FETCH ${BATCH} FROM lines`, rowMode: 'array' }));
    for (const [id, own, worth] of rows) {
      const each = worth.split(' ');
      for (const [i, term] of (own === '' ? [] : own.split(SEPARATOR)).entries()) {
        if (!places.has(term)) places.set(term, counts.push(0) - 1);
        counts[places.get(term)]++;
        terms.push(places.get(term));
        weights.push(Number(each[i]));
      }
      ids.push(id.replaceAll('-', ''));
      starts.push(terms.length());
    }
  }
  await client.query('COMMIT');

  const rarities = counts.map((found) => rarityOf(found, ids.length));
  const termsOf = (line) => {
    const own = [];
    for (let i = starts[line]; i < starts[line + 1]; i++) own.push([terms.at(i), weights.at(i)]);
    return own;
  };
  const norms = ids.map((_, line) => candidateNorm(termsOf(line), (term) => rarities[term]));
  const lineOf = new Map(ids.map((id, line) => [id, line]));

  function scores(text) {
    const asked = new Float64Array(counts.length);
    const { terms: own, weights: worth } = termsToStore(text);
    for (const [i, term] of own.entries()) if (places.has(term)) asked[places.get(term)] = worth[i];
    return Float64Array.from(ids, (_, line) => {
      let sum = 0;
      for (let i = starts[line]; i < starts[line + 1]; i++) {
        const weight = asked[terms.at(i)];
        if (weight > 0) sum += rarities[terms.at(i)] * Math.min(weight, weights.at(i));
      }
      return sum / norms[line];
    });
  }

  const column = kind === 'claim' ? 'text' : 'quote';
  const { rows: drawn } = await client.query(
    `SELECT ${column} AS text FROM ${kind}s ORDER BY hashtext(id::text) LIMIT 1000`,
  );
  await client.end();
  return {
    /** Texts of some of them. */
    texts: async (count) => drawn.slice(0, count).map(({ text }) => text),
    /** How many of the best there are, the score of the last of them, and that of any by its public id. */
    best(text, most) {
      const all = scores(text);
      const sorted = all
        .filter((score) => score > 0)
        .sort()
        .reverse()
        .slice(0, most);
      return {
        count: sorted.length,
        least: (sorted.at(-1) ?? 0) - 1e-6,
        scoreOf: (id) => all[lineOf.get(id.slice(id.indexOf('_') + 1))],
      };
    },
  };
}
