import { rows } from '../../src/platform/database/rows';
import { insert } from '../api/seed';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { addPerson } from '../support/roles';
import { csv, importText, told } from './import-harness';

let pipeline: PipelineHarness;
const query = <Row>(statement: string, parameters: unknown[] = []) =>
  rows<Row>(pipeline.dataSource, statement, parameters);
const take = (text: string | Buffer, options: Parameters<typeof importText>[3] & { format?: 'csv' | 'jsonl' } = {}) =>
  importText(pipeline.dataSource, options.format ?? 'csv', text, options);

beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.close());

const HEADER = 'id,claim,claim_id,quote,url,publisher,stance,reason';
const BRIDGE =
  'b1,The bridge opened on 27 May,,"It ""opened"", said the mayor,\nin May.",https://paper.example/bridge,The Paper,supports,Read';

it('makes a claim and its evidence of a row, once, and has it assessed', async () => {
  const first = await take(csv(HEADER, BRIDGE), { piece: 7 });
  expect(first.counts).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 0 });
  expect(first.questionIds).toHaveLength(1);
  await pipeline.settle();
  const [claim] = await query<Record<string, unknown>>(
    `SELECT c.text, c.state, c.origin, q.text AS question, q.answer_type, e.label, (SELECT state FROM reviews r WHERE r.claim_id = c.id) AS review
     FROM claims c JOIN questions q ON q.id = c.question_id JOIN events e ON e.id = q.event_id WHERE c.id = $1`,
    [first.rows[0]!.claimId],
  );
  expect(claim).toEqual({
    text: 'The bridge opened on 27 May',
    state: 'single_source',
    origin: 'person',
    review: 'open',
    question: 'Is it so? The bridge opened on 27 May',
    answer_type: 'yes_no',
    label: 'The bridge opened on 27 May',
  });
  const evidence = await query(
    `SELECT e.record_quote AS quote, e.record_url AS url, e.stance, e.reason, p.name, p.grade FROM evidence e JOIN publishers p ON p.id = e.publisher_id`,
  );
  expect(evidence).toEqual([
    {
      quote: 'It "opened", said the mayor,\nin May.',
      url: 'https://paper.example/bridge',
      stance: 'supports',
      reason: 'Read',
      name: 'The Paper',
      grade: 'F',
    },
  ]);
  const again = await take(csv(HEADER, BRIDGE));
  expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 1, refused: 0 });
  expect(again.questionIds).toEqual([]);
  expect(again.rows[0]!.claimId).toBe(first.rows[0]!.claimId);
});

it('changes what has changed, with its history, and nothing else', async () => {
  const before = await query<{ id: string }>('SELECT id FROM evidence');
  const changed = await take(csv(HEADER, BRIDGE.replace('supports', 'denies').replace('27 May', '28 May')));
  expect(told(changed)).toEqual(['1 updated']);
  expect(await query('SELECT id, stance, revision FROM evidence')).toEqual([
    { id: before[0]!.id, stance: 'denies', revision: 2 },
  ]);
  await pipeline.settle();
  const [claim] = await query<{ text: string; versions: number }>(
    'SELECT text, verdict_number AS versions FROM claims',
  );
  expect(claim).toEqual({ text: 'The bridge opened on 28 May', versions: 2 });
  const history = await query<{ action: string }>(
    `SELECT action FROM history WHERE subject_kind IN ('claim', 'evidence') ORDER BY id`,
  );
  expect(history.map(({ action }) => action)).toEqual([
    'claim.added',
    'evidence.added',
    'claim.imported',
    'evidence.imported',
  ]);
});

it('leaves what a person has ruled on or decided, and says so', async () => {
  const { personId } = await addPerson(pipeline.dataSource, 'reviewer');
  const [claim] = await query<{ id: string }>('SELECT id FROM claims');
  await insert(pipeline.dataSource, 'rulings', {
    claim_id: claim!.id,
    person_id: personId,
    reading: 'first',
    rating: 'true',
    rating_label: 'True',
    holds: 'yes',
    rationale: 'Seen.',
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [],
  });
  const reworded = await take(csv(HEADER, BRIDGE.replace('27 May', '29 May')));
  expect(told(reworded)).toEqual([
    expect.stringMatching(/^1 refused: claim a person has ruled on this claim .* an id of its own$/),
  ]);
  await query(`UPDATE evidence SET decision = 'confirmed'`);
  const requoted = await take(csv(HEADER, BRIDGE.replace('27 May', '28 May').replace('the mayor', 'nobody')));
  expect(told(requoted)).toEqual([expect.stringMatching(/^1 refused: quote a person has decided/)]);
  expect(await query(`SELECT FROM evidence WHERE record_quote LIKE '%nobody%'`)).toEqual([]);
});

it('adds evidence to claims by their external or public id, in whatever source they came', async () => {
  const [claim] = await query<{ id: string }>('SELECT id FROM claims');
  const publicId = `clm_${claim!.id.replaceAll('-', '')}`;
  const added = await take(
    csv(
      HEADER,
      'e1,,b1,More of it,https://other.example/1,,reports,',
      `e2,,${publicId},And more,,Someone,denies,`,
      'e3,,nobody,Words,,Someone,denies,',
      'n1,A new claim of this file,,,,,,',
      'e4,,n1,On the new one,,Someone,supports,',
    ),
  );
  expect(told(added)).toEqual([
    '1 created',
    '2 created',
    '3 refused: claim_id there is no claim “nobody”: give clm_… or the id of a row that stands before this one',
    '4 created',
    '5 created',
  ]);
  expect(added.rows.map(({ claimId }) => claimId === claim!.id)).toEqual([true, true, false, false, false]);
  expect(added.rows[4]!.claimId).toBe(added.rows[3]!.claimId);
  expect(await query(`SELECT name FROM publishers WHERE name = 'other.example'`)).toHaveLength(1);
});

it('takes the same words from two sources for one claim', async () => {
  const one = await take(csv(HEADER, 'x,Ferries are grey.,,One,,A,supports,'), { source: 'one' });
  const two = await take(csv(HEADER, 'x,  ferries ARE grey,,Two,,B,denies,', 'y,Ferries are grey,,Three,,C,denies,'), {
    source: 'two',
  });
  expect(new Set([...one.rows, ...two.rows].map(({ claimId }) => claimId)).size).toBe(1);
  const reworded = await take(csv(HEADER, 'x,Ferries are green.,,One,,A,supports,'), { source: 'one' });
  expect(told(reworded)).toEqual([expect.stringContaining('other rows stand by this claim in its present words')]);
});

it('writes nothing in a dry run, and says the same', async () => {
  const file = csv(
    HEADER,
    'd1,A dry claim,,Q,,P of the dry run,supports,',
    'd2,,d1,Q2,,P,denies,',
    'd3,,,,,,,',
    BRIDGE,
  );
  const counted = () =>
    query(
      'SELECT (SELECT count(*) FROM claims) c, (SELECT count(*) FROM history) h, (SELECT count(*) FROM publishers) p',
    );
  const before = await counted();
  const dry = await take(file, { dryRun: true });
  expect(await counted()).toEqual(before);
  expect(dry.questionIds).toEqual([]);
  expect(dry.rows.map(({ claimId }) => claimId)).toEqual([null, null, null, null]);
  const real = await take(file);
  const made = real.rows[0]?.claimId;
  expect(made).toMatch(/^[0-9a-f-]{36}$/);
  const again = await take(file, { dryRun: true });
  expect(again.rows.map(({ claimId }) => claimId)).toEqual([made, made, null, null]);
  expect(told(real)).toEqual(told(dry));
  expect(told(dry).map((line) => line.split(':')[0])).toEqual(['1 created', '2 created', '3 refused', '4 refused']);
});

const row = (cells: Partial<Record<string, string>>) =>
  HEADER.split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
const good = { id: 'r', claim: 'C', quote: 'Q', publisher: 'P', stance: 'supports' };

describe('a bad row is refused with the field and the way out, and the next is taken', () => {
  it.each<[string, string, RegExp]>([
    ['no id', row({ ...good, id: '' }), /^id is missing/],
    ['no claim', row({ id: 'r' }), /^claim is missing: give the words/],
    ['a claim and the id of one', row({ ...good, claim_id: 'x' }), /^claim_id give either/],
    ['a quote without a side', row({ ...good, stance: '' }), /^stance must be supports, denies or reports/],
    ['a side without a quote', row({ ...good, quote: '' }), /^quote is missing/],
    ['nobody who says it', row({ ...good, publisher: '' }), /^publisher is missing/],
    ['another protocol', row({ ...good, url: 'javascript:alert(1)' }), /^url must be an http or https address/],
    [
      'a password in an address',
      row({ ...good, url: 'https://me:pw@x.example/' }),
      /^url must not hold a name or password/,
    ],
    ['a NUL', row({ ...good, claim: 'C\0D' }), /^claim holds a NUL/],
    ['a formula', row({ ...good, quote: '"=HYPERLINK(""x"")"' }), /^quote begins with “=” as a formula/],
    ['a command', row({ ...good, publisher: '@SUM(A1)' }), /^publisher begins with “@”/],
    ['too much', row({ ...good, claim: 'x'.repeat(1001) }), /^claim is longer than 1000 characters/],
    ['far too much', row({ ...good, claim: 'x'.repeat(10_000_000) }), /^row is longer than 1 MB/],
    ['too few cells', 'r,C', /^row has 2 cells where the header names 8/],
    ['too many cells', `${row(good)},more`, /^row has 9 cells/],
    ['a stray quotation mark', row({ ...good, claim: 'A "quoted" word' }), /^row has a quotation mark within a cell/],
    ['text behind a closed cell', row({ ...good, claim: '"A" b' }), /^row goes on after a closing quotation mark/],
    ['no UTF-8', row({ ...good, claim: 'caf\uFFFD' }), /^claim holds characters that are not UTF-8/],
  ])('%s', async (_what, line, reason) => {
    const { rows: found } = await take(csv(HEADER, line, row({ ...good, id: 'next', claim: 'The next claim' })), {
      dryRun: true,
    });
    expect(found).toHaveLength(2);
    expect(`${found[0]!.field ?? 'row'} ${found[0]!.reason}`).toMatch(reason);
    expect(found[1]).toMatchObject({ outcome: 'created', record: 2, id: 'next' });
  });
});

describe('a file that cannot be read at all', () => {
  it.each<[string, string, RegExp]>([
    ['is empty', '', /the file is empty/],
    ['has an unknown column', 'id,claim,autor\r\n1,2,3', /unknown columns in the header: “autor”; known are id/],
    ['has a column twice', 'id,claim,id\r\n1,2,3', /names the column “id” twice/],
    ['has no ids', 'claim\r\nC', /lacks the column “id”/],
    ['has no header', 'r1,The first claim', /unknown columns in the header/],
  ])('%s', async (_what, text, reason) => {
    await expect(take(text)).rejects.toThrow(reason);
  });

  it('names an encoding that is none', async () => {
    await expect(take(csv(HEADER, row(good)), { encoding: 'klingon' })).rejects.toThrow(
      'there is no encoding “klingon”',
    );
  });
});

it.each<[string, Buffer, string | undefined]>([
  ['with a byte order mark', Buffer.from(`\uFEFF${csv(HEADER, row({ ...good, claim: 'Café' }))}`), undefined],
  ['in UTF-16', Buffer.from(`\uFEFF${csv(HEADER, row({ ...good, claim: 'Café' }))}`, 'utf16le'), undefined],
  ['in an encoding that is named', Buffer.from(csv(HEADER, row({ ...good, claim: 'Café' })), 'latin1'), 'windows-1252'],
  ['with semicolons', Buffer.from(csv(HEADER, row({ ...good, claim: 'Café' })).replaceAll(',', ';')), undefined],
  [
    'with line feeds only',
    Buffer.from(csv(HEADER, row({ ...good, claim: 'Café' })).replaceAll('\r\n', '\n')),
    undefined,
  ],
])('reads a file %s', async (_what, bytes, encoding) => {
  const { rows: found, counts } = await take(bytes, { source: `bytes ${_what}`, encoding, piece: 3 });
  expect(counts.created).toBe(1);
  expect(await query('SELECT text FROM claims WHERE id = $1', [found[0]!.claimId])).toEqual([{ text: 'Café' }]);
});

it('refuses a row with the id of one before it that says something else, and changes nothing the second time', async () => {
  const file = csv('id,claim', 't1,The first of two', 't1,The second of two', 't1,The first of two', 't2,Another one');
  const refused = /^2 refused: id “t1” is that of a row before this one/;
  const first = told(await take(file, { source: 'twice' }));
  expect(first).toEqual(['1 created', expect.stringMatching(refused), '3 unchanged', '4 created']);
  const again = told(await take(file, { source: 'twice' }));
  expect(again).toEqual(['1 unchanged', expect.stringMatching(refused), '3 unchanged', '4 unchanged']);
});

it('keeps no markup', async () => {
  const claim = '"<b>A</b> &lt;script&gt;alert(1)&lt;/script&gt; claim with 1 < 2 &amp; more"';
  const { rows: found } = await take(csv(HEADER, row({ ...good, claim })), { source: 'markup' });
  expect(await query('SELECT text FROM claims WHERE id = $1', [found[0]!.claimId])).toEqual([
    { text: 'A alert(1) claim with 1 < 2 & more' },
  ]);
});

describe('JSON Lines', () => {
  const line = (fields: object) => JSON.stringify({ id: 'j', claim: 'C of JSON Lines', ...fields });
  it.each<[string, string, RegExp]>([
    ['no JSON', '{"id": 1', /^row is not valid JSON/],
    ['no object', '[1]', /^row must be an object/],
    ['an unknown field', line({ autor: 'x' }), /^autor is not known/],
    [
      'a key of the prototype',
      `{"id":"j","claim":"C","__proto__":{"a":1}}`,
      /^\/__proto__ is a name that is not taken in/,
    ],
    ['another one', `{"id":"j","claim":"C","x":{"constructor":1}}`, /^\/x\/constructor is a name/],
    ['half a character', String.raw`{"id":"j","claim":"C \ud800"}`, /^claim holds half a character/],
    ['a NUL', String.raw`{"id":"j","claim":"C \u0000"}`, /^claim holds a NUL/],
    ['depth', `{"id":"j","claim":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nested deeper than 32 levels/],
    ['a field of 10 MB', line({ claim: 'x'.repeat(10_000_000) }), /^row is longer than 1 MB/],
    ['a number for a text', line({ claim: 5 }), /^claim must be a text/],
  ])('refuse %s', async (_what, text, reason) => {
    const { rows: found } = await take(`${text}\n\n${line({ id: 'next' })}\n`, { format: 'jsonl', dryRun: true });
    expect(found.map(({ record, outcome }) => [record, outcome])).toEqual([
      [1, 'refused'],
      [3, 'created'],
    ]);
    expect(`${found[0]!.field ?? 'row'} ${found[0]!.reason}`).toMatch(reason);
  });

  it('take what columns hold, with numbers as ids and null for nothing', async () => {
    const text = [
      line({
        id: 17,
        event: 'A count',
        event_date: '2025-03',
        question: 'Is it so?',
        url: null,
        quote: 'Q',
        publisher: 'P',
        stance: 'denies',
        debunk: true,
      }),
    ].join('\n');
    const found = await take(text, { format: 'jsonl', source: 'numbers' });
    expect(told(found)).toEqual(['1 created']);
    expect(
      told(await take(line({ id: 17, claim: 'Reworded by a later file' }), { format: 'jsonl', source: 'numbers' })),
    ).toEqual(['1 updated']);
    const [event] = await query(
      `SELECT e.label, e.date_from::text AS from, e.date_to::text AS to FROM events e JOIN questions q ON q.event_id = e.id JOIN claims c ON c.question_id = q.id
       WHERE c.id = $1`,
      [found.rows[0]!.claimId],
    );
    expect(event).toEqual({ label: 'Reworded by a later file', from: null, to: null });
    expect(await query(`SELECT debunk, stance FROM evidence WHERE claim_id = $1`, [found.rows[0]!.claimId])).toEqual([
      { debunk: true, stance: 'denies' },
    ]);
  });
});
