export type ArticleErrorCode =
  | 'empty'
  | 'binary'
  | 'too_large'
  | 'not_text'
  | 'bad_address'
  | 'private_address'
  | 'unreachable'
  | 'bad_date'
  | 'bad_front_matter'
  | 'not_found';

/** Why an article cannot be taken in; `code` is stable, the message is for people. */
export class ArticleError extends Error {
  constructor(
    readonly code: ArticleErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ArticleError';
  }
}

export const LARGEST_ARTICLE_BYTES = 5 * 1024 * 1024;
