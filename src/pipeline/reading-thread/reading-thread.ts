import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { ArticleReading, MatchedEvent } from '../../domain/matching/matched-article';
import type { ReadOptions } from '../../domain/text/read-article';
import type { Statement } from '../../domain/text/statement';
import { checkoutFolder } from '../../platform/config/checkout-folder';

// Reading a thousand words takes tens of milliseconds, for which nobody else would be answered, and no statement sent.
const thread = new Piscina({
  filename: join(checkoutFolder(), 'dist', 'bundle', 'reading-thread.mjs'),
  minThreads: 0,
  maxThreads: 1,
  // It holds the words of a language, which a process at rest need not.
  idleTimeout: 10_000,
});

/** What `readArticle` of the domain returns, from a thread beside. @throws what it throws */
export const readArticle = (text: string, options: ReadOptions): Promise<Statement[]> =>
  thread.run([text, options], { name: 'readArticle' });

/** What `readEvents` of the domain returns, from a thread beside. @throws what it throws */
export const readEvents = (article: ArticleReading): Promise<MatchedEvent[]> =>
  thread.run([article], { name: 'readEvents' });
