import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTouchstone, startTouchstone } from '../support/touchstone';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, contents: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const COMMANDS = [
  'start',
  'demo',
  'migrate',
  'ingest',
  'extract',
  'compare',
  'assess',
  'candidates',
  'report',
  'doctor',
];

describe('touchstone', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await runTouchstone(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it.each(COMMANDS)('%s --help shows an example and the exit codes on stdout', async (command) => {
    const { code, stdout, stderr } = await runTouchstone([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Example');
    expect(stdout).toContain('Exit codes: 0 done');
    expect(stderr).toBe('');
  });

  it.each([
    ['an unknown command', ['frobnicate'], 2],
    ['an unknown option', ['assess', '--colour'], 2],
    ['a grade that is none', ['assess', '--default-grade', 'Z'], 2],
    ['a day that is none', ['extract', '--published', '2022-02-30', '-'], 2],
    ['a missing file', ['extract', join(folder, 'absent.txt')], 3],
    ['a folder', ['compare', folder], 2],
    ['candidates without the known claims', ['candidates'], 2],
  ])('ends %s with one line on stderr and its code', async (_case, args, expected) => {
    const { code, stdout, stderr } = await runTouchstone(args);
    expect(code).toBe(expected);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^(touchstone|error): /);
  });
});

describe('touchstone extract', () => {
  const text = 'Officials said that 14 people were hurt. The bridge was closed on 3 May 2021.';

  it('prints statements whose spans slice back to the text, from a file as from stdin', async () => {
    const path = file('bridge.txt', text);
    const [fromFile, fromStdin] = await Promise.all([
      runTouchstone(['extract', path]),
      runTouchstone(['extract', '-'], text),
    ]);
    expect(fromFile).toMatchObject({ code: 0, stderr: '' });
    expect(fromStdin.stdout).toBe(fromFile.stdout);
    const statements = jsonLines(fromFile.stdout) as { span: { start: number; end: number }; text: string }[];
    expect(statements.length).toBeGreaterThanOrEqual(2);
    for (const statement of statements)
      expect(text.slice(statement.span.start, statement.span.end)).toBe(statement.text);
  });

  it('prints nothing for an empty text', async () => {
    expect(await runTouchstone(['extract', '-'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('reads many texts a line with --lines, each for itself, and names the bad lines', async () => {
    const input = [
      JSON.stringify({ id: 'hurt', text }),
      JSON.stringify({ id: 2, text: 'The bridge was closed on 3 May.', published: '2021-06-01' }),
      '{"id":3}',
      JSON.stringify({ id: 4, text, published: 'May' }),
    ].join('\n');
    const [alone, lines] = await Promise.all([
      runTouchstone(['extract', '-'], text),
      runTouchstone(['extract', '--lines', '-'], input),
    ]);
    const [first, second, ...more] = jsonLines(lines.stdout) as { id: unknown; statements: { dates: unknown[] }[] }[];
    expect(first).toEqual({ id: 'hurt', statements: jsonLines(alone.stdout) });
    expect(second).toMatchObject({ id: 2, statements: [{ dates: [{ edtf: '2021-05-03' }] }] });
    expect(more).toEqual([]);
    expect(lines.stderr).toMatch(/line 3: [^\n]+\nline 4: /);
    expect(lines.code).toBe(1);
  });

  it('refuses what is no UTF-8', async () => {
    const { code, stderr } = await runTouchstone([
      'extract',
      file('latin1.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9])),
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not UTF-8')]);
  });
});

describe('touchstone assess', () => {
  const question = (id: unknown) =>
    JSON.stringify({ id, answerType: 'quantity', evidence: [{ source: 'a.example', value: '12' }] });

  it('answers the good lines in order, names the bad ones by number, and fails at the end', async () => {
    const input = [question('first'), '{"id":', '', '[]', '{"id":"x","answerType":"quantity"}', question(7)].join('\n');
    const { code, stdout, stderr } = await runTouchstone(['assess', '--default-grade', 'B'], input);
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['first', 7]);
    expect(stderr.split('\n').map((line) => line.slice(0, 7))).toEqual([
      'line 2:',
      'line 4:',
      'line 5:',
      'touchst',
      '',
    ]);
    expect(code).toBe(1);
  });

  it('takes a default grade into account', async () => {
    const [low, high] = await Promise.all(
      ['E', 'A'].map((grade) => runTouchstone(['assess', '--default-grade', grade], question('q'))),
    );
    expect(low!.stdout).not.toBe(high!.stdout);
  });

  it('is silent when its reader leaves', async () => {
    const { child, ended } = startTouchstone(['assess'], {}, `${question('q')}\n`.repeat(20_000));
    child.stdout!.once('data', () => child.stdout!.destroy());
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('touchstone compare', () => {
  it('gives back the id as it came and says what the evidence means', async () => {
    const pair = { id: 5, claim: 'The fire injured 9 people.', evidence: 'The fire injured 9 people, the mayor said.' };
    const { code, stdout } = await runTouchstone(['compare'], JSON.stringify(pair));
    expect(code).toBe(0);
    expect(Object.keys(jsonLines(stdout)[0]!)).toEqual(['id', 'bearing', 'rule', 'operands', 'explanation']);
    expect(jsonLines(stdout)[0]).toMatchObject({ id: 5, bearing: 'supports' });
  });
});

describe('touchstone candidates', () => {
  it('finds the known claim that a text repeats, with the id of its line', async () => {
    const known = file(
      'known.jsonl',
      [
        '{"id":1,"text":"The ferry sank off the northern coast."}',
        '{"id":2,"text":"Parliament approved the budget."}',
        'oops',
      ].join('\n'),
    );
    const { code, stdout, stderr } = await runTouchstone(
      ['candidates', '--against', known],
      '{"id":"n","text":"A ferry sank near the coast"}',
    );
    expect(jsonLines(stdout)).toEqual([{ id: 'n', matches: [{ id: 1, score: expect.any(Number) }] }]);
    expect(stderr).toContain('line 3: not valid JSON');
    expect(code).toBe(1);
  });
});
