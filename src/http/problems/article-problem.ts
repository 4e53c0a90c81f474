import type { ArticleError, ArticleErrorCode } from '../../pipeline/articles/article-error';
import type { ProblemCode } from './problem-catalogue';
import { ProblemException } from './problem-exception';

const CODES: Record<ArticleErrorCode, ProblemCode> = {
  empty: 'article-empty',
  binary: 'article-binary',
  too_large: 'payload-too-large',
  not_text: 'article-not-text',
  bad_address: 'article-bad-address',
  private_address: 'article-private-address',
  unreachable: 'article-unreachable',
  bad_date: 'validation-failed',
  bad_front_matter: 'article-bad-front-matter',
  not_found: 'not-found',
};

/** What taking in an article answers beside what every write does. */
export const ARTICLE_PROBLEMS: ProblemCode[] = [
  'article-empty',
  'article-binary',
  'article-not-text',
  'article-bad-address',
  'article-private-address',
  'article-unreachable',
  'article-bad-front-matter',
];

/** The problem for an article that could not be taken in. */
export function articleProblem({ code, message }: ArticleError): ProblemException {
  const errors = code === 'bad_date' ? [{ pointer: '/publishedAt', detail: message }] : undefined;
  // An address keeps its spelling.
  const sentence = /^\w+:/u.test(message) ? message : `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}`;
  return new ProblemException(CODES[code], `${sentence}.`, errors);
}
