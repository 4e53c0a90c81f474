import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { keepFile } from './sent-file';

async function* chunks(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}
const textOf = async (source: AsyncIterable<Buffer>): Promise<string> => {
  const read: Buffer[] = [];
  for await (const chunk of source) read.push(chunk);
  return Buffer.concat(read).toString();
};

it('keeps what arrives where nobody finds it by name, and gives it back from its beginning', async () => {
  const file = (await keepFile(chunks('one ', 'two ', 'three'), 'utf-16le'))!;
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('touchstone-file-'))).toEqual([]);
  expect([await textOf(file.chunks()), await textOf(file.chunks())]).toEqual(['one two three', 'one two three']);
  expect(JSON.parse(JSON.stringify(file))).toEqual({
    bytes: 13,
    sha256: createHash('sha256').update('one two three').digest('hex'),
  });
  expect(file.charset).toBe('utf-16le');
  await file.close();
  await file.close();
});

it.each([
  ['of as many bytes as there may be is kept', 10, true],
  ['of more is not', 9, false],
])('a file %s', async (_what, largest, kept) => {
  const file = await keepFile(chunks('12345', '67890'), undefined, largest);
  expect(file !== null).toBe(kept);
  await file?.close();
});

it('passes on what goes wrong on the way', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('half');
    throw new Error('the client has gone');
  }
  await expect(keepFile(broken())).rejects.toThrow('the client has gone');
});
