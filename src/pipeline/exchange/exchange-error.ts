export type ExchangeErrorCode = 'not_found' | 'unreadable' | 'altered' | 'other_version' | 'not_empty';

/** Why nothing can be written to or taken from a place, in a sentence for people. */
export class ExchangeError extends Error {
  override name = 'ExchangeError';

  constructor(
    readonly code: ExchangeErrorCode,
    message: string,
  ) {
    super(message);
  }
}
