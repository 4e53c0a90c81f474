import type { PublishedDate } from './published-date';

export type MediaType = 'text/plain' | 'text/html' | 'text/markdown';

/** What the body of a delivery says of itself, before anything that was given with it is preferred. */
export interface ArticleDocument {
  title: string | null;
  /** Clean text; every later span counts in this string. */
  text: string;
  published: PublishedDate | null;
  publisher: string | null;
  url: string | null;
}
