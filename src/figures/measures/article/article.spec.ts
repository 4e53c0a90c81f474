import type { Statement } from '../../../domain/text/statement';
import type { Reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';
import { measureArticleDates } from './dates';
import { measureArticleQuantities } from './quantities';
import { isSameSpeaker, measureQuotes } from './quotes';
import { measureSentences } from './sentences';
import { measureStatements } from './statements';
import { measureTags } from './tags';
import { measureWorth } from './worth';

const TEXT = 'The dam broke on 3 May. “We were not warned,” Ida Holm said. Almost 40 boats sank, and nobody helped.';
const [FIRST, SECOND, THIRD] = ['The dam', '“We', 'Almost'].map((start) => TEXT.indexOf(start)) as [
  number,
  number,
  number,
];

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

function statement(words: string, sentence: string, given: Partial<Statement> = {}): Statement {
  return {
    id: words,
    span: spanOf(words),
    text: words,
    sentence: spanOf(sentence),
    attribution: { mode: 'narrator', speaker: null, cue: null },
    polarity: 'affirmed',
    modality: 'asserted',
    quantities: [],
    dates: [],
    quotes: [],
    checkWorthiness: 0.5,
    ...given,
  };
}

const SENTENCES = [TEXT.slice(FIRST, SECOND - 1), TEXT.slice(SECOND, THIRD - 1), TEXT.slice(THIRD)] as const;

const goldStatement = (words: string, sentence: number, given: object = {}) => ({
  ...spanOf(words),
  id: words,
  text: words,
  attribution: { type: 'article', speaker: null },
  polarity: 'affirmed' as const,
  modality: 'asserted',
  sentences: [`A.s${sentence}`],
  ...given,
});

const article = (statements: Statement[]): ReadArticle => ({
  text: TEXT,
  statements,
  gold: {
    sentences: SENTENCES.map((text, at) => ({
      ...spanOf(text),
      id: `A.s${at}`,
      kind: 'prose',
      text,
      cw: at === 1 ? 0 : 2,
    })),
    statements: [
      goldStatement('The dam broke on 3 May', 0),
      goldStatement('We were not warned', 1, {
        attribution: { type: 'direct', speaker: 'Ida Holm' },
        polarity: 'negated',
      }),
      goldStatement('Almost 40 boats sank', 2),
      goldStatement('nobody helped', 2, { polarity: 'negated' }),
    ],
    dates: [{ ...spanOf('3 May'), text: '3 May', from: '2021-05-03', to: '2021-05-03', via: 'pubyear' }],
    quantities: [{ ...spanOf('Almost 40 boats'), text: 'Almost 40 boats', cmp: 'almost', value: 40 }],
    quotes: [{ ...spanOf('We were not warned,'), text: 'We were not warned,', speaker: 'Ida Holm' }],
  },
});

const quantity = (comparator: 'almost' | 'eq') => ({
  span: spanOf('40 boats'),
  value: '40',
  min: null,
  max: '40',
  comparator,
  unit: 'boat',
  role: null,
});
const day = (from: string) => ({
  span: spanOf('3 May'),
  edtf: from,
  from,
  to: from,
  basis: 'publication_year' as const,
});

const PERFECT = article([
  statement('The dam broke on 3 May', SENTENCES[0], { dates: [day('2021-05-03')], checkWorthiness: 0.9 }),
  statement('We were not warned', SENTENCES[1], {
    attribution: { mode: 'direct', speaker: 'Holm', cue: 'said' },
    polarity: 'negated',
    quotes: [{ span: spanOf('We were not warned,'), kind: 'speech', speaker: 'Holm' }],
    checkWorthiness: 0.1,
  }),
  statement('Almost 40 boats sank', SENTENCES[2], { quantities: [quantity('almost')], checkWorthiness: 0.8 }),
  statement('nobody helped', SENTENCES[2], { polarity: 'negated' }),
]);

// One sentence missing, one clause not split, another year, another comparator, no speaker, the negations lost.
const POOR = article([
  statement('The dam broke on 3 May', SENTENCES[0], { dates: [day('2020-05-03')], checkWorthiness: 0.2 }),
  statement('Almost 40 boats sank, and nobody helped', SENTENCES[2], {
    quantities: [quantity('eq')],
    quotes: [{ span: spanOf('nobody'), kind: 'scare', speaker: null }],
    modality: 'possible',
  }),
]);

const MEASURES = [
  measureSentences,
  measureArticleQuantities,
  measureArticleDates,
  measureQuotes,
  measureTags,
  measureWorth,
  measureStatements,
];
const valuesOf = (given: ReadArticle) =>
  Object.fromEntries(
    MEASURES.flatMap((measure): Reading[] => measure(given)).map(({ figure, value }) => [figure, value]),
  );

describe('the figures of an article', () => {
  it('are 1 where it is read as by hand', () => {
    const {
      'article: anchored dates resolved': a,
      'article: anchored dates precision': b,
      ...values
    } = valuesOf(PERFECT);
    expect([a, b]).toEqual([Number.NaN, Number.NaN]);
    expect(Object.values(values).every((value) => value === 1)).toBe(true);
  });

  it('count each thing that is read otherwise', () => {
    expect(valuesOf(POOR)).toMatchObject({
      'article: sentences F': 4 / 5,
      'article: quantities, value and comparator': 0,
      'article: calendar dates': 0,
      'article: quote spans': 0,
      'article: quote speakers': 0,
      'article: attribution mode': 3 / 4,
      'article: negation precision': Number.NaN,
      'article: negation recall': 0,
      'article: modality': 1 / 4,
      'article: statements recall': 1 / 4,
      'article: statements precision': 1 / 2,
    });
  });

  it('rank sentences by their best statement', () => {
    // Scores .2, 0 and .5 for checkable, not and checkable.
    expect(valuesOf(POOR)['article: check-worthiness AP']).toBe(1);
    const upside = article(PERFECT.statements.map((s) => ({ ...s, checkWorthiness: 1 - s.checkWorthiness })));
    expect(valuesOf(upside)['article: check-worthiness AP']).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12);
  });
});

describe('isSameSpeaker', () => {
  it.each([
    ['Holm', 'Ida Holm', true],
    ['Ida Holm', 'Holm', true],
    ['Per Holm', 'Ida Holm', false],
    [null, 'Ida Holm', false],
    [null, null, true],
  ])('%s, %s: %s', (a, b, expected) => expect(isSameSpeaker(a, b)).toBe(expected));
});
