// What of an article's way no database, queue or HTTP has a part in: it is read, and its events are found among those known.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { readArticle } = require('../../dist/src/domain/text/read-article.js');
const { readEvents } = require('../../dist/src/domain/matching/read-events.js');
const { matchEvents } = require('../../dist/src/domain/matching/match-events.js');

/** Reads and matches articles one after the other on one core. @returns how many statements were read */
export function readAll(articles) {
  const known = new Map();
  let statements = 0;
  for (const { title, text, publishedAt } of articles) {
    const read = readArticle(text, { publishedAt });
    statements += read.length;
    const events = readEvents({ title, text, publishedAt, statements: read });
    const candidates = new Set(events.flatMap(({ keys }) => keys.flatMap((key) => known.get(key) ?? [])));
    for (const event of matchEvents(events, [...candidates])) {
      if (event.id !== null) continue;
      const questions = event.questions.map((question, number) => ({ ...question, id: `question-${number}` }));
      const opened = { id: `event-${known.size}`, label: event.label, signature: event.signature, questions };
      for (const key of event.keys) known.set(key, [...(known.get(key) ?? []), opened]);
    }
  }
  return statements;
}
