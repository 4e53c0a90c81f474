import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../../domain/text/read-article';
import type { Reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';
import { measureArticleDates } from './dates';
import { measureArticleQuantities } from './quantities';
import { measureQuotes } from './quotes';
import { measureSentences } from './sentences';
import { measureStatements } from './statements';
import { measureTags } from './tags';

type Gold = ReadArticle['gold'];
interface GoldFile extends Gold {
  docs: Record<string, { file: string; published: string }>;
}

const HOME = join(__dirname, '../../../../test/reading');
const GOLD = JSON.parse(readFileSync(join(HOME, 'gold.json'), 'utf8')) as GoldFile;

function readOwn(doc: string): ReadArticle {
  const { file, published } = GOLD.docs[doc] ?? { file: '', published: '' };
  const text = readFileSync(join(HOME, file), 'utf8');
  const of = <T extends object>(marks: T[]): T[] => marks.filter((mark) => 'doc' in mark && mark.doc === doc);
  return {
    text,
    statements: readArticle(text, { publishedAt: published }),
    gold: {
      sentences: GOLD.sentences.filter(({ id }) => id.startsWith(`${doc}.`)),
      statements: of(GOLD.statements),
      dates: of(GOLD.dates),
      quantities: of(GOLD.quantities),
      quotes: of(GOLD.quotes),
    },
  };
}

const MEASURES = [
  measureSentences,
  measureArticleQuantities,
  measureArticleDates,
  measureQuotes,
  measureTags,
  measureStatements,
];
const ARTICLES = Object.keys(GOLD.docs).map(readOwn);

/** The figure over all of the articles, each by how many cases it holds. */
function overall(figure: string): number {
  const readings: Reading[] = ARTICLES.flatMap((article) => MEASURES.flatMap((measure) => measure(article))).filter(
    (reading) => reading.figure === figure && reading.n > 0,
  );
  const n = readings.reduce((sum, reading) => sum + reading.n, 0);
  return readings.reduce((sum, reading) => sum + reading.value * reading.n, 0) / n;
}

// Three articles of our own, read by hand before the reader was run on them.
describe('articles of a wire service, on a border dispute and on an epidemic', () => {
  it.each([
    ['article: sentences F', 0.97],
    ['article: quantities, value and comparator', 0.95],
    ['article: calendar dates', 0.95],
    ['article: anchored dates resolved', 0.6],
    ['article: quote spans', 0.97],
    ['article: quote speakers', 0.9],
    ['article: attribution mode', 0.9],
    ['article: negation precision', 0.95],
    ['article: negation recall', 0.95],
    ['article: modality', 0.9],
    ['article: statements recall', 0.9],
    ['article: statements precision', 0.85],
  ])('%s stays at or above %d', (figure, floor) => expect(overall(figure)).toBeGreaterThanOrEqual(floor));
});
