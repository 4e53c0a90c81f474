import { ExchangeError, type ExchangeErrorCode } from '../pipeline/exchange/exchange-error';
import { CommandError, type ExitReason } from './exit-code';

const REASONS: Record<ExchangeErrorCode, Exclude<ExitReason, 'ok'>> = {
  not_found: 'notFound',
  unreadable: 'failed',
  altered: 'failed',
  other_version: 'conflict',
  not_empty: 'conflict',
};

/** Ends a command with the exit code of the reason. @throws CommandError for an ExchangeError, else the error itself */
export function asCommandError(error: unknown): never {
  throw error instanceof ExchangeError ? new CommandError(REASONS[error.code], error.message) : error;
}
