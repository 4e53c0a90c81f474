import { safeAddress } from '../../src/http/pages/format/safe-address';
import type { ImportFormat } from '../../src/pipeline/exchange/imports/import-format';
import { readRows } from '../../src/pipeline/exchange/imports/read-rows';

const SCRIPTS = ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)'];

/** How an address hides what it is from who looks at how it begins; browsers see through most of these. */
const DISGUISES: Record<string, (address: string) => string> = {
  nothing: (address) => address,
  capitals: (address) => address.toUpperCase(),
  'mixed case': (address) => address.replace(/[a-z]/g, (letter, at) => (at % 2 ? letter : letter.toUpperCase())),
  'a space before': (address) => `  ${address}`,
  'a tab before': (address) => `\t${address}`,
  'line breaks before': (address) => `\r\n\n${address}`,
  'controls before': (address) => `\u0001\u001f${address}`,
  'no-break spaces before': (address) => `\u00a0\ufeff\u2003${address}`,
  'an invisible mark before': (address) => `\u200b${address}`,
  'a tab within': (address) => address.replace(/^(..)/, '$1\t'),
  'a line break within': (address) => address.replace(/^(...)/, '$1\n'),
  'a carriage return within': (address) => address.replace(/^(...)/, '$1\r'),
  'a control within': (address) => address.replace(/^(..)/, '$1\u0001'),
  'NUL within': (address) => address.replace(/^(..)/, '$1\0'),
  'a tab before the colon': (address) => address.replace(':', '\t:'),
  'an entity for the colon': (address) => address.replace(':', '&colon;'),
  'an entity for a letter': (address) => `&#${address.charCodeAt(0)};${address.slice(1)}`,
  'a percent sign for a letter': (address) => `%${address.charCodeAt(0).toString(16)}${address.slice(1)}`,
  'a web address behind': (address) => `${address}//https://paper.example/`,
  'a web address before': (address) => `https://paper.example/ ${address}`,
  'a line of a web address before': (address) => `https://paper.example/\n${address}`,
  'half a web address before': (address) => `https:${address}`,
};

const ADDRESSES = SCRIPTS.flatMap((script) =>
  Object.entries(DISGUISES).map(([disguise, put]) => [`${script} with ${disguise}`, put(script)] as const),
);

const GOOD = {
  id: 'b1',
  claim: 'The bridge opened',
  question: 'Did it open?',
  event: 'The opening',
  quote: 'It opened.',
  url: 'https://paper.example/bridge',
  publisher: 'The Paper',
  stance: 'supports',
  named_origin: 'The mayor',
  reason: 'Read',
};

const asCsv = (...records: Record<string, string>[]): string =>
  [Object.keys(GOOD), ...records.map((record) => Object.values(record))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

async function read(format: ImportFormat, text: string) {
  const found = [];
  for await (const row of readRows(
    (async function* () {
      yield Buffer.from(text);
    })(),
    format,
  ))
    found.push(row);
  return found;
}

type Read = Awaited<ReturnType<typeof read>>;

/** The names of the disguises under which one of the scripts comes through. */
async function through(isStopped: (address: string) => Promise<boolean> | boolean): Promise<string[]> {
  const found: string[] = [];
  for (const [name, address] of ADDRESSES) if (!(await isStopped(address))) found.push(name);
  return found;
}

const isRefusal = (row: Read[number] | undefined, record: number, field: string): boolean =>
  row !== undefined &&
  'outcome' in row &&
  row.outcome === 'refused' &&
  row.record === record &&
  row.field === field &&
  row.reason === 'must be an http or https address';

const REVIEW = { '@type': 'ClaimReview', claimReviewed: 'It opened', author: { name: 'A' } };
const SELECTOR = { type: 'TextQuoteSelector', exact: 'It' };

it.each<[string, (address: string) => [ImportFormat, string], string]>([
  ['a column of CSV', (url) => ['csv', asCsv({ ...GOOD, url })], 'url'],
  ['a field of JSON Lines', (url) => ['jsonl', JSON.stringify({ ...GOOD, url })], 'url'],
  ['the url of a review', (url) => ['claimreview', JSON.stringify({ ...REVIEW, url })], 'url'],
  ['the page of a review', (page) => ['claimreview', JSON.stringify({ ...REVIEW, mainEntityOfPage: page })], 'url'],
  [
    'the source of an annotation',
    (source) => ['web-annotation', JSON.stringify({ id: 'a1', target: { source, selector: SELECTOR } })],
    'target/source',
  ],
])('refuses what would run as a script in %s, naming row and field', async (_place, send, field) => {
  const isRefused = async (address: string) => isRefusal((await read(...send(address)))[0], 1, field);
  expect(await through(isRefused)).toEqual([]);
});

it('names the row, and takes in those around it', async () => {
  const found = await read('csv', asCsv(GOOD, { ...GOOD, url: 'JavaScript:alert(1)' }, GOOD));
  expect(found.map((row) => isRefusal(row, 2, 'url'))).toEqual([false, true, false]);
});

it('takes it for a text, or refuses it, in columns where no address belongs', async () => {
  const columns = Object.keys(GOOD).filter((column) => !['url', 'stance'].includes(column));
  const isText = async (address: string) => {
    const found = await read('csv', asCsv(...columns.map((column) => ({ ...GOOD, [column]: address }))));
    return found.every((row, i) =>
      'outcome' in row ? row.field === columns[i] : row.evidence.every(({ url }) => url === GOOD.url),
    );
  };
  expect(await through(isText)).toEqual([]);
});

it('takes it for no appearance of a claim', async () => {
  const url = 'https://checks.example/1';
  const isNone = async (address: string) => {
    const itemReviewed = { '@type': 'Claim', appearance: [address, { url: address }], firstAppearance: address };
    const [row] = await read('claimreview', JSON.stringify({ ...REVIEW, url, itemReviewed }));
    return row !== undefined && 'evidence' in row && row.evidence.length === 1 && row.evidence[0]!.url === url;
  };
  expect(await through(isNone)).toEqual([]);
});

it('would be made no link by the pages either', async () => {
  const isNoLink = (address: string) => {
    const linked = safeAddress(address);
    return linked === null || /^https?:$/.test(new URL(linked).protocol);
  };
  expect(await through(isNoLink)).toEqual([]);
});
