import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { bibtex } from './bibtex';
import { citationFormat } from './citation-formats';
import { type CitedVersion, citedTitle } from './cited-version';
import { cslJson } from './csl-json';
import { citationSentence } from './sentence';

const HASH = 'c0ffee00'.repeat(8);

const cited = (texts: Partial<CitedVersion> = {}): CitedVersion => ({
  claimId: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  text: 'At least 7 % of {them} cost $5 & more_or~less.',
  outcome: 'Mostly true',
  number: 3,
  at: '2026-03-02T09:30:00.000Z',
  hash: HASH,
  url: 'https://desk.example/claims/clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b/v/3',
  organisation: 'Touchstone',
  ...texts,
});

/** Where case is to be kept, the parser says so by an element. */
const plain = (title: string): string => title.replace(/^<span class="nocase">([\s\S]*)<\/span>$/, '$1');

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '%',
      '~',
      '^',
      '_',
      '#',
      '&',
      '"',
      "'",
      '`',
      '-',
      '@',
      ',',
      '=',
      '!',
      '?',
      '<',
      '|',
      ' a',
      '\u0000',
    ),
  }),
);

it.each([citationSentence, bibtex, cslJson])('keeps marks of direction from turning what follows (%p)', (write) => {
  const written = write(cited({ text: 'A claim\u202Ethat turns\u2066 round', organisation: 'The\u202DDesk' }));
  expect(written).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(written).toContain('A claim that turns round');
});

it('names the version and its hash in a sentence', () => {
  expect(citationSentence(cited())).toBe(
    `Touchstone, “At least 7 % of {them} cost $5 & more_or~less.”: Mostly true, version 3 of 2 March 2026, ${cited().url}, SHA-256 ${HASH}\n`,
  );
  expect(citationSentence(cited({ text: 'two\nlines\u0000' })).split('\n')).toHaveLength(2);
});

describe.each([
  ['BibTeX', bibtex],
  ['CSL-JSON', cslJson],
])('%s', (_name, write) => {
  const read = (texts: Partial<CitedVersion> = {}) => new Cite(write(cited(texts))).data;

  it('is read back by a parser of its own', () => {
    const [entry, ...others] = read();
    expect(others).toEqual([]);
    expect(plain(entry?.title ?? '')).toBe(citedTitle(cited()));
    expect(entry).toMatchObject({
      URL: cited().url,
      issued: { 'date-parts': [[2026, 3, 2]] },
      note: `Version 3, SHA-256 ${HASH}`,
      version: '3',
    });
    expect(JSON.stringify(entry?.author)).toContain('Touchstone');
  });

  it('says any text as it is, in one entry', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const entries = read({ text });
        expect(entries.map(({ title }) => plain(title ?? ''))).toEqual([citedTitle(cited({ text }))]);
      }),
    );
  });
});

it.each([
  ['bibtex', '', 'bibtex'],
  [undefined, 'application/x-bibtex', 'bibtex'],
  [undefined, 'text/html, application/vnd.citationstyles.csl+json;q=0.9', 'csl'],
  [undefined, 'text/plain;q=0.1, application/x-bibtex;q=0.5', 'bibtex'],
  [undefined, 'application/x-bibtex;q=0', 'text'],
  [undefined, '*/*', 'text'],
  ['ris', 'text/plain', null],
])('takes the format named %s, asked by "%s", for %s', (named, accept, format) => {
  expect(citationFormat(named, accept)).toBe(format);
});
