// Pages that people look at all day, on a desk of whatever size.
import { each, timesRow } from './figures.mjs';

const TIMES = 40;
/** Counts that take long are kept once they have taken long twice. */
const BEFORE = 3;

const PAGES = [
  ['the first page', () => '/'],
  ['the first page, with one state', () => '/?state=conflicting'],
  ['the first page, with a word', () => '/?q=lightning'],
  ['contradictions', () => '/contradictions'],
  ['queue page', () => '/desk'],
  ['workbench page', (claims, i) => `/desk/claims/${claims[i % claims.length]}`],
];

/** @param where "among 1,000,000 claims" */
export async function pageTimes({ base, headers, claims, where }) {
  const look = async (path) => {
    const answer = await fetch(base + path, { headers: { ...headers, accept: 'text/html' } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  const rows = [];
  for (const [what, pathOf] of PAGES) {
    await each(BEFORE, (i) => look(pathOf(claims, i)));
    rows.push(timesRow(`${what} ${where}`, 100, await each(TIMES, (i) => look(pathOf(claims, i)))));
  }
  return rows;
}
