import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTouchstone } from './touchstone';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for the command: doubles numbers, complains of words, and leaves when told to. */
const ENTRY = join(folder, 'entry.mjs');
writeFileSync(
  ENTRY,
  `import { createInterface } from 'node:readline';
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    const { id, given } = JSON.parse(line);
    if (given === 'leave') { console.error('touchstone: had to go'); process.exit(1); }
    if (typeof given === 'string') console.error('line ' + number + ': no number');
    else console.log(JSON.stringify({ id, twice: given * 2, said: process.argv[2] + '\\u2028' }));
  }`,
);

describe('openTouchstone', () => {
  it('answers every record, and the lines that were refused with null', async () => {
    const touchstone = openTouchstone(ENTRY, ['double']);
    const answers = await Promise.all([3, 'word', 5].map((given) => touchstone.ask({ given })));
    await touchstone.close();
    expect(answers).toEqual([
      { id: 1, twice: 6, said: 'double\u2028' },
      null,
      { id: 3, twice: 10, said: 'double\u2028' },
    ]);
  });

  it('fails what is asked of a command that leaves, with its last words', async () => {
    const touchstone = openTouchstone(ENTRY, ['double']);
    await expect(touchstone.ask({ given: 'leave' })).rejects.toThrow('had to go');
    await touchstone.close();
  });
});
