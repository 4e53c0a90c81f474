// Pages of fifty claims, narrowed in several ways, among 10,000 and among 1,000,000 of them; and the pages that people look at among so many.
import { createRequire } from 'node:module';
import { each, median, ms, quantile, ratesRow } from '../figures.mjs';
import { pageTimes } from '../page-times.mjs';
import { rateOf, withBareSql } from '../rivals.mjs';
import { deskOf, personOf, withService } from '../service.mjs';

const ROUNDS = 5;
const PAGES = 500;
const TIMES = 200;
const NARROWED = [
  {},
  { state: 'refuted' },
  { state: 'conflicting', best: true },
  { text: 'lighthouse' },
  { text: 'lightning', state: 'supported' },
];

const addressOf = (query) =>
  `/api/v1/claims?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;

/** Pages deep in each of the lists: what is asked, and its address. */
async function pagesOf(base, headers) {
  const pages = [];
  for (const filters of NARROWED) {
    let query = { limit: 50, ...filters };
    for (let page = 0; page < PAGES / NARROWED.length; page++) {
      const answer = await fetch(base + addressOf(query), { headers });
      const { nextCursor } = await answer.json();
      pages.push({ query, path: addressOf(query) });
      query = { limit: 50, ...filters, ...(nextCursor && { cursor: nextCursor }) };
    }
  }
  return pages;
}

/** What the service asks PostgreSQL for a page: each of the lists has a statement of its own, so one of them is compared. */
async function statementOf({ query, path }, personId) {
  const { listClaimsReady } = createRequire(import.meta.url)('../../../dist/src/http/api/claims/claims.view.js');
  const asked = [];
  const sql = { query: async (statement, parameters) => [asked.push({ statement, parameters, path })].slice(1) };
  await listClaimsReady(sql, query, personId);
  return asked[0];
}

async function compare({ base, headers, pages }, database, say) {
  const personId = await personOf(base, headers);
  const plain = pages.filter(({ query }) => !query.text);
  const asked = await Promise.all(plain.map((page) => statementOf(page, personId)));
  const { statement } = asked.at(1);
  const same = asked.filter((one) => one.statement === statement);
  const parameters = same.map((one) => one.parameters);
  return withBareSql({ url: database, statement, parameters }, async (bare) => {
    const [own, ceiling] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      say(`round ${round} of ${ROUNDS}`);
      own[round] = await rateOf(
        base,
        same.map(({ path }) => path),
        headers,
      );
      ceiling[round] = await rateOf(
        bare,
        same.map((_, at) => `/${at}`),
      );
    }
    const perSecond = (value) => `${Math.round(value)}/s`;
    const beside = { name: 'Fastify and the same SQL', rates: ceiling.slice(1), least: 0.7 };
    return ratesRow('page of 50 claims among 1,000,000, by cursor', own.slice(1), beside, perSecond);
  });
}

async function grow(few, many) {
  const times = { few: [], many: [] };
  const read = ({ base, headers, pages }, step) =>
    each(TIMES, async (i) => (await fetch(base + pages[(i * step) % pages.length].path, { headers })).arrayBuffer());
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, desk] of Object.entries({ few, many })) {
      const durations = await read(desk, 7);
      if (round > 0) times[name].push(quantile(durations, 0.95));
    }
  const [before, after] = [median(times.few), median(times.many)];
  return {
    what: 'page of 50 claims, with filters, among 1,000,000: p95',
    measured: ms(after),
    against: `among 10,000 ${ms(before)}`,
    ratio: after / before,
    target: '≤ 1.50',
    met: after / before <= 1.5,
  };
}

async function deskAt(base, [key]) {
  const headers = { authorization: `Bearer ${key}` };
  const { items } = await (await fetch(`${base}/api/v1/claims?limit=200`, { headers })).json();
  return { base, headers, claims: items.map(({ id }) => id), pages: await pagesOf(base, headers) };
}

export const run = (say) =>
  withService({ size: deskOf(10_000) }, (small, fewKeys) =>
    withService({ size: deskOf(1_000_000) }, async (large, manyKeys, manyRows) => {
      const few = await deskAt(small, fewKeys);
      const many = await deskAt(large, manyKeys);
      const [beside, growth] = [await compare(many, manyRows, say), await grow(few, many)];
      return [beside, growth, ...(await pageTimes({ ...many, where: 'among 1,000,000 claims' }))];
    }),
  );
