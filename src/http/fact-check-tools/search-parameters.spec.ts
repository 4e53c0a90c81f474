import { readSearch, writeToken } from './search-parameters';

const last = { at: '2026-03-02T09:30:00.000000Z', id: '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' };

it('reads what Google’s clients send, and ignores what is theirs', () => {
  expect(
    readSearch({ query: ' ferry ', languageCode: 'en-GB', maxAgeDays: '30', key: 'AIza', alt: 'json' }),
  ).toMatchObject({
    query: 'ferry',
    language: 'en',
    site: null,
    maxAgeDays: 30,
    pageSize: 10,
    offset: 0,
    after: null,
  });
});

it.each([
  ['https://Desk.example/claims', 'desk.example'],
  ['desk.example', 'desk.example'],
])('takes %s for the site %s, without a query', (reviewPublisherSiteFilter, site) => {
  expect(readSearch({ reviewPublisherSiteFilter })).toMatchObject({ query: null, site });
});

it.each([
  ['0', 10],
  ['5', 5],
  ['100000', 100],
])('gives of pageSize=%s %i a page', (pageSize, most) => {
  expect(readSearch({ query: 'x', pageSize }).pageSize).toBe(most);
});

it('takes any age, however great', () => {
  expect(readSearch({ query: 'x', maxAgeDays: '999999999' }).maxAgeDays).toBe(365_000);
});

it.each<[Record<string, unknown>, string]>([
  [{}, 'query is required'],
  [{ query: '  ' }, 'query is required'],
  [{ query: ['a', 'b'] }, 'query is given more than once'],
  [{ query: 'x', pageSize: 'many' }, 'pageSize'],
  [{ query: 'x', pageSize: '-1' }, 'pageSize'],
  [{ query: 'x', offset: '-1' }, 'offset'],
  [{ query: 'x', maxAgeDays: '0' }, 'maxAgeDays'],
  [{ query: 'x', languageCode: 'e!' }, 'languageCode'],
  [{ query: 'x\0' }, 'query'],
  [{ query: 'x', pageToken: 'abc' }, 'pageToken'],
])('refuses %j', (given, message) => {
  expect(() => readSearch(given)).toThrow(message);
});

it('goes on from a token where the other parameters are the same, and only there', () => {
  const first = readSearch({ query: 'x', key: 'one' });
  const pageToken = writeToken(first, last);
  expect(readSearch({ query: 'x', key: 'another', pageToken }).after).toEqual(last);
  expect(() => readSearch({ query: 'y', pageToken })).toThrow('other parameters');
  expect(() => readSearch({ query: 'x', pageSize: '3', pageToken })).toThrow('other parameters');
  expect(() => readSearch({ query: 'x', pageToken, offset: '3' })).toThrow('offset');
});
