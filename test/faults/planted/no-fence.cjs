// A worker looks at a question, is held up, and writes what it computed although others have long seen more.
const { Client } = require('pg');
const { replace } = require('./replace.cjs');

const FENCE = 'AND q.assessed_revision < r.seen';
const SEEN = 'SET assessed_revision = r.seen';
const HELD_UP_MS = 4_000;

const held = new Set();

// Only the first look at each question; the others are as quick as ever.
replace('pipeline/verdicts/load-questions', ({ loadQuestions }) => ({
  async loadQuestions(...args) {
    const seen = await loadQuestions(...args);
    const first = seen.filter(({ id }) => !held.has(id));
    for (const { id } of first) held.add(id);
    if (first.length > 0) await new Promise((resolve) => setTimeout(resolve, HELD_UP_MS));
    return seen;
  },
}));
replace('platform/queue/queue-name', ({ QUEUES }) => ({ QUEUES: { ...QUEUES, verdicts: 50 } }));

const { query } = Client.prototype;
Client.prototype.query = function queryWithoutFence(config, ...rest) {
  const text = typeof config === 'string' ? config : config?.text;
  if (!text?.includes('UPDATE questions q SET assessed_revision')) return query.call(this, config, ...rest);
  if (!text.includes(FENCE) || !text.includes(SEEN)) throw new Error('the fence is written otherwise: follow it here');
  const unfenced = text
    .replace(FENCE, '')
    .replace(SEEN, 'SET assessed_revision = greatest(q.assessed_revision, r.seen)');
  return query.call(this, typeof config === 'string' ? unfenced : { ...config, text: unfenced }, ...rest);
};
