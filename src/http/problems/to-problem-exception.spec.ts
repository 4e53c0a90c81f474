import { BadRequestException } from '@nestjs/common';
import {
  CannotExecuteNotConnectedError,
  ConnectionIsNotSetError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { toProblemException } from './to-problem-exception';

const coded = (code: string, rest: object = {}): Error => Object.assign(new Error(`says ${code}`), { code, ...rest });
const failed = (cause: Error): Error => new QueryFailedError('SELECT 1', [], cause);

describe('the database is away', () => {
  it.each<[string, unknown]>([
    ...[
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ENOTFOUND',
      'EAI_AGAIN',
    ].map((code): [string, Error] => [code, coded(code)]),
    ['a socket file that is gone', coded('ENOENT', { syscall: 'connect' })],
    ...['57P01', '57P02', '57P03', '57P05', '57014', '53300', '53100', '08006', '08P01', '25P03', '25006', '28P01'].map(
      (code): [string, Error] => [code, failed(coded(code))],
    ),
    ['40001 after the retries', failed(coded('40001'))],
    ...[
      'timeout exceeded when trying to connect',
      'timeout expired',
      'Query read timeout',
      'Connection terminated',
      'Connection terminated unexpectedly',
      'Connection terminated due to connection timeout',
      'Client has encountered a connection error and is not queryable',
      'Client was closed and is not queryable',
      'Cannot use a pool after calling end on the pool',
      'Driver not Connected',
    ].map((message): [string, Error] => [message, new Error(message)]),
    ['a query that failed for one of them', failed(new Error('Connection terminated unexpectedly'))],
    ['a source that was closed', new CannotExecuteNotConnectedError()],
    ['a source that was never opened', new ConnectionIsNotSetError('postgres')],
    ['a connection lost amid a transaction', new QueryRunnerAlreadyReleasedError()],
    ['what is asked of such a transaction', new QueryRunnerProviderAlreadyReleasedError()],
    ['both addresses of a name', new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])],
    ['a cause', new Error('could not read', { cause: failed(coded('ECONNRESET')) })],
    ['of the library that reads sessions', Object.assign(new Error('x'), { body: { cause: coded('57P01') } })],
  ])('where an error is %s', (_, error) => {
    expect(toProblemException(error)).toMatchObject({ code: 'service-unavailable' });
    expect(toProblemException(error).getStatus()).toBe(503);
  });
});

describe('something else is wrong', () => {
  const itself: { cause?: unknown } = {};
  itself.cause = itself;
  it.each<[string, unknown]>([
    ['a unique key', failed(coded('23505'))],
    ['a syntax error', failed(coded('42601'))],
    ['a number out of range', failed(coded('22003'))],
    ['a missing file', coded('ENOENT', { syscall: 'open' })],
    ['a bug', new TypeError('x is not a function')],
    ['a text', 'timeout expired'],
    ['nothing', undefined],
    ['a circle', itself],
  ])('where an error is %s', (_, error) => {
    expect(toProblemException(error)).toMatchObject({ code: 'internal-error' });
    expect(toProblemException(error).detail).not.toMatch(/says|SELECT/);
  });
});

it('leaves what is refused as it was refused', () => {
  expect(toProblemException(new BadRequestException('no'))).toMatchObject({ code: 'malformed-request', detail: 'no' });
});
