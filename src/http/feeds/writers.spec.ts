import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { writeAtom } from './atom';
import type { Feed, FeedEntry } from './feed';
import { writeJsonFeed } from './json-feed';

/** Every code unit there is, lone surrogates and what XML forbids among them. */
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(']]>', '</title>', '<!--', '&amp;', '&#0;', '</script>', '"\'<', '\u0000\uFFFE\uD800', ' \r\n\t'),
);

const entryWith = (texts: Partial<FeedEntry>): FeedEntry => ({
  id: 'https://desk.example/claims/clm_1',
  title: 'True: twelve died',
  url: 'https://desk.example/claims/clm_1',
  json: 'https://desk.example/api/v1/claims/clm_1/v/1',
  published: '2026-03-02T09:30:00.000Z',
  updated: '2026-03-03T09:30:00.000Z',
  body: { kind: 'html', text: '<p>Twelve died.</p>' },
  tags: [],
  touchstone: { version: 1 },
  ...texts,
});

const feedWith = (entries: FeedEntry[], parts: Partial<Feed> = {}): Feed => ({
  author: 'Touchstone',
  title: 'Verdicts',
  subtitle: 'As they stand.',
  home: 'https://desk.example/',
  self: 'https://desk.example/feeds/verdicts.atom?cursor=b&limit=2',
  first: 'https://desk.example/feeds/verdicts.atom',
  next: 'https://desk.example/feeds/verdicts.atom?cursor=c&limit=2',
  updated: '2026-03-03T09:30:00.000Z',
  entries,
  removed: [],
  ...parts,
});

// What XML cannot hold at all stands there as U+FFFD; the parser folds white space at both ends.
const asRead = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}').trim();

describe('Atom', () => {
  it('is read back by a parser of its own: entries, other pages, what was removed', () => {
    const removed = [
      { id: 'https://desk.example/claims/clm_2/v/1', at: '2026-03-03T09:30:00.000Z', reason: 'An order.' },
    ];
    const xml = writeAtom(feedWith([entryWith({ tags: ['shipping'] })], { removed }));
    const { title, links, authors, entries } = parseAtomFeed(xml);
    expect(title).toEqual({ value: 'Verdicts', type: 'text' });
    expect(authors).toEqual([{ name: 'Touchstone', uri: 'https://desk.example/' }]);
    expect(Object.fromEntries((links ?? []).map(({ rel, href }) => [rel, href]))).toEqual({
      self: 'https://desk.example/feeds/verdicts.atom?cursor=b&limit=2',
      first: 'https://desk.example/feeds/verdicts.atom',
      next: 'https://desk.example/feeds/verdicts.atom?cursor=c&limit=2',
      alternate: 'https://desk.example/',
    });
    expect(entries).toMatchObject([
      {
        id: 'https://desk.example/claims/clm_1',
        content: { type: 'html', value: '<p>Twelve died.</p>' },
        updated: '2026-03-03T09:30:00.000Z',
        categories: [{ term: 'shipping' }],
      },
    ]);
    expect(xml).toContain(
      '<at:deleted-entry ref="https://desk.example/claims/clm_2/v/1" when="2026-03-03T09:30:00.000Z">',
    );
  });

  it('says any text as it is, and is never broken by it', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, HOSTILE, (title, text, tag) => {
        const xml = writeAtom(feedWith([entryWith({ title, body: { kind: 'text', text }, tags: [tag] })]));
        const { entries = [] } = parseAtomFeed(xml);
        const [entry] = entries;
        expect([entries.length, entry?.id]).toEqual([1, 'https://desk.example/claims/clm_1']);
        expect(entry?.title?.value ?? '').toBe(asRead(title));
        expect(entry?.content?.value ?? '').toBe(asRead(text));
        expect(entry?.categories?.[0]?.term ?? '').toBe(asRead(tag));
      }),
      { numRuns: 100 },
    );
  });
});

describe('JSON Feed', () => {
  it('is 1.1 and read back by a parser of its own', () => {
    const { title, feed_url, next_url, authors, items } = parseJsonFeed(writeJsonFeed(feedWith([entryWith({})])));
    expect({ title, feed_url, next_url, authors }).toEqual({
      title: 'Verdicts',
      feed_url: 'https://desk.example/feeds/verdicts.atom?cursor=b&limit=2',
      next_url: 'https://desk.example/feeds/verdicts.atom?cursor=c&limit=2',
      authors: [{ name: 'Touchstone', url: 'https://desk.example/' }],
    });
    expect(items).toMatchObject([{ id: 'https://desk.example/claims/clm_1', content_html: '<p>Twelve died.</p>' }]);
  });

  it('says any text as it is', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (title, text) => {
        const feed = JSON.parse(writeJsonFeed(feedWith([entryWith({ title, body: { kind: 'text', text } })])));
        expect(feed.items[0]).toMatchObject({ title, content_text: text });
      }),
    );
  });
});
