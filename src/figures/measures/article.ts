import type { Bench } from '../bench';
import type { Reading } from '../reading';
import { readGoldArticles } from '../sources/gold-article';
import { measureArticleDates } from './article/dates';
import { measureArticleQuantities } from './article/quantities';
import { measureQuotes } from './article/quotes';
import { measureSentences } from './article/sentences';
import { measureStatements } from './article/statements';
import { measureTags } from './article/tags';
import { measureWorth } from './article/worth';

const PARTS = [
  measureSentences,
  measureArticleQuantities,
  measureArticleDates,
  measureQuotes,
  measureTags,
  measureWorth,
  measureStatements,
];

/** Everything that is measured on the article read by hand; with several, each figure comes once for each. */
export async function measureArticle(bench: Bench): Promise<Reading[]> {
  const articles = await readGoldArticles(bench);
  return PARTS.flatMap((measure) => articles.flatMap((article) => measure(article)));
}
