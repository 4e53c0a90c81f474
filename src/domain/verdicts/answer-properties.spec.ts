import fc from 'fast-check';
import { shuffle } from '../../../test/support/shuffle';
import type { Comparator } from '../text/statement';
import { assessQuestion } from './assess-question';
import type { EvidenceInput, Grade, QuestionInput } from './question-input';

const GRADES: Grade[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });

type Asked = Pick<QuestionInput, 'answerType' | 'cumulative'>;

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const quantity = fc.record({
  value: one('7', '30', '33', '38', '40', '42', '200', '12,011', '12.000', 'about 40', '24–99', 'dozens'),
  comparator: optional(one<Comparator>('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'almost')),
  unit: optional(one('people')),
});
/** Answers of every type, so that they nest, touch and exclude one another. */
const ANSWERS: readonly (readonly [Asked, fc.Arbitrary<Partial<EvidenceInput>>])[] = [
  [{ answerType: 'yes_no' }, fc.record({ value: optional(one('yes', 'no')) })],
  [{ answerType: 'quantity' }, quantity],
  [{ answerType: 'quantity', cumulative: true }, quantity],
  [
    { answerType: 'date' },
    fc.record({ value: one('2022', '2022-02', '2022-02-21', '2022-02-22', '21 February 2022', '../2021', '202X') }),
  ],
  [
    { answerType: 'place' },
    fc.record({
      value: one('Paris', 'France', 'Europe/France/Paris', 'Europe/France', 'Lyon, France', 'America/Texas/Paris'),
    }),
  ],
  [
    { answerType: 'category' },
    fc.record({ value: one('Blue', 'Dark Blue', 'blue', 'Navy/Dark Blue', '2nd', 'second', 'V. Blue') }),
  ],
  [
    { answerType: 'actor' },
    fc.record({
      value: one(
        'Holm',
        'Ada Holm',
        'A. Holm',
        'Holm, Ada; Vos, Piet',
        'Piet Vos',
        'Vos',
        'Ada Holm and Jan Bos',
        'Anna Holm',
      ),
    }),
  ],
];

const piece: fc.Arbitrary<EvidenceInput> = fc.record({
  source: one('s1', 's2', 's3', 's4', 's5', 's6'),
  grade: optional(one(...GRADES)),
  owner: optional(one('o1', 'o2')),
  origin: optional(one('Coast Guard', 'Port')),
  publishedAt: optional(one('2024-02-01', '2024-02-02T08:00:00Z', '2024-03-01')),
  text: optional(one('The ferry to Ostra sank in the night after it struck a rock.', 'It was towed to the shipyard.')),
  stance: optional(one('supports', 'supports', 'denies', 'reports')),
  modality: optional(one('reported', 'official', 'alleged')),
  validFrom: optional(one('2021-01-01', '2023-01-01')),
});

const question: fc.Arbitrary<QuestionInput> = fc.constantFrom(...ANSWERS).chain(([asked, answer]) =>
  fc
    .array(
      fc.tuple(piece, answer).map(([evidence, value]) => ({ ...evidence, ...value }) as EvidenceInput),
      { minLength: 1, maxLength: 10 },
    )
    .map((evidence) => ({ id: 'q', ...asked, evidence })),
);

const claimsOf = (input: QuestionInput) =>
  assessQuestion(input).claims.map(({ value, state, probability }) => ({ value, state, probability }));

describe('what holds of answers of every type', () => {
  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(question, fc.infiniteStream(fc.nat()), (asked, keys) => {
        const shuffled = shuffle(asked.evidence, keys);
        expect(JSON.stringify(assessQuestion({ ...asked, evidence: shuffled }))).toBe(
          JSON.stringify(assessQuestion(asked)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every state and probability when a source says the same twice', () => {
    fc.assert(
      fc.property(question, fc.nat(), (asked, pick) => {
        const again = asked.evidence[pick % asked.evidence.length]!;
        expect(claimsOf({ ...asked, evidence: [...asked.evidence, again, { ...again }] })).toEqual(claimsOf(asked));
      }),
      { numRuns: 100 },
    );
  });

  it('never believes an answer less for an independent source that adds to it', () => {
    // Whether "A. Holm" is Ada or Anna may turn on the newcomer, which then brings together what was apart.
    const unbridged = question.map((asked) => ({
      ...asked,
      evidence: asked.evidence
        .filter(({ value }) => value !== 'Anna Holm')
        .map(({ validFrom, publishedAt, ...timeless }) => timeless),
    }));
    fc.assert(
      fc.property(unbridged, fc.nat(), one(...GRADES), (asked, pick, grade) => {
        fc.pre(asked.evidence.length > 0);
        const { value, valueMax, comparator, unit } = asked.evidence[pick % asked.evidence.length]!;
        const newcomer: EvidenceInput = {
          source: 'newcomer',
          grade,
          stance: 'supports',
          ...{ value, valueMax, comparator, unit },
        };
        const key = asked.answerType === 'yes_no' ? 'yes' : value!;
        if (asked.answerType === 'yes_no' && value === 'no') return;
        const before = assessQuestion(asked);
        const after = assessQuestion({ ...asked, evidence: [...asked.evidence, newcomer] });
        const shape = (found: typeof before) =>
          found.claims.map((claim) => [claim.value, claim.otherSpellings, claim.comparator]);
        // A newcomer that changes what a short name stands for brings answers together that were apart.
        fc.pre(JSON.stringify(shape(before)) === JSON.stringify(shape(after)));
        for (const [index, claim] of after.claims.entries())
          if ((claim.value === key || claim.otherSpellings?.includes(key)) && claim.comparator === comparator)
            expect(claim.probability).toBeGreaterThanOrEqual(before.claims[index]!.probability);
      }),
      { numRuns: 150 },
    );
  });

  it('believes a finer answer no less for a coarser one', () => {
    const nested = fc.constantFrom<[QuestionInput['answerType'], string, string, string]>(
      ['place', 'Europe/France/Paris', 'Europe/France', 'Asia/Japan'],
      ['date', '2022-02-22', '2022-02', '2022-03-01'],
      ['quantity', '38', 'about 40', '200'],
      ['quantity', '12011', '12000', '40000'],
      ['category', 'Colour/Blue', 'Colour', 'Shape/Round'],
      ['actor', 'Ada Holm, Piet Vos', 'Ada Holm', 'Jan Bos'],
    );
    const grades = fc.array(one(...GRADES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        nested,
        grades,
        grades,
        one(...GRADES),
        ([answerType, fine, coarse, other], forIt, against, grade) => {
          const evidence = [
            ...forIt.map((own, index): EvidenceInput => ({ source: `for ${index}`, grade: own, value: fine })),
            ...against.map((own, index): EvidenceInput => ({ source: `against ${index}`, grade: own, value: other })),
          ];
          const coarser: EvidenceInput = { source: 'newcomer', grade, value: coarse };
          const of = (pieces: EvidenceInput[]) =>
            assessQuestion({ id: 'q', answerType, evidence: pieces }).claims.find(({ value }) => value === fine)!;
          expect(of([...evidence, coarser]).probability).toBeGreaterThanOrEqual(of(evidence).probability);
        },
      ),
    );
  });

  it('never lets fewer outliers, each of its own, move the best value', () => {
    const values: Readonly<Record<string, (index: number) => string>> = {
      quantity: (index) => String(7 ** (index + 3)),
      date: (index) => `19${10 + 7 * index}-05-01`,
      place: (index) => `Europe/Elsewhere ${'ABCDEFG'[index]}`,
      category: (index) => `${'ABCDEFG'[index]}other`,
    };
    const agreed: Readonly<Record<string, string>> = {
      quantity: '38',
      date: '2022-02-22',
      place: 'Europe/France/Paris',
      category: 'Blue',
    };
    const type = one<QuestionInput['answerType']>('quantity', 'date', 'place', 'category');
    fc.assert(
      fc.property(
        type,
        fc.integer({ min: 2, max: 7 }),
        fc.nat(),
        fc.boolean(),
        (answerType, size, less, cumulative) => {
          const agreeing = Array.from({ length: size }, (_, index) => ({
            source: `s${index}`,
            value: agreed[answerType]!,
          }));
          const outliers = Array.from({ length: less % size }, (_, index) => ({
            source: `lone ${index}`,
            value: values[answerType]!(index),
          }));
          const evidence = [...agreeing, ...outliers].map((piece) => ({ ...piece, publishedAt: '2024-02-01' }));
          expect(assessQuestion({ id: 'q', answerType, cumulative, evidence }).best).toBe(agreed[answerType]);
        },
      ),
    );
  });
});
