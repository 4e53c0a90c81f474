import fc from 'fast-check';
import { createLogger } from './create-logger';
import { NestLogger } from './nest-logger';

const FORGED = '{"level":30,"msg":"signed in as admin"}';

/** What ends a line for one reader of logs or another. */
const LINE_ENDS = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const HOSTILE = [
  ...LINE_ENDS.map((end) => `harmless${end}${FORGED}`),
  'red \u001b[31m, cleared \u001b[2J, title \u001b]0;owned\u0007',
  'the one-byte form of it: \u009b31m',
  'NUL \u0000, DEL \u007f, backspace \b\b\b',
  'turned round: \u202egnp.exe\u2066',
  '","level":10,"msg":"',
];

/** Logs, and gives back the records, having looked at the bytes. */
function recordsOf(log: (logger: NestLogger) => void): Record<string, unknown>[] {
  const written: string[] = [];
  const logger = createLogger('trace', { write: (line) => written.push(line) });
  log(new NestLogger(logger));
  return written.map((line) => {
    expect(line).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*\n$/u);
    return JSON.parse(line) as Record<string, unknown>;
  });
}

it.each(HOSTILE)('writes one line for %j, which says the same', (text) => {
  const error = new Error(text);
  error.stack = `Error: ${text}\n    at ${text}`;
  const records = recordsOf((logger) => {
    logger.log(text, text);
    logger.error(text, text, 'Http');
    logger.warn(error, 'Http');
    logger.debug({ [text]: text });
  });
  expect(records).toMatchObject([
    { msg: text, context: text },
    { msg: text, stack: text },
    { msg: text, err: { message: text, stack: error.stack } },
    { [text]: text },
  ]);
});

it('writes one line for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, context) => {
      expect(recordsOf((logger) => logger.log(text, context))).toMatchObject([{ msg: text, context }]);
    }),
  );
});
