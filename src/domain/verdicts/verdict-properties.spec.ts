import fc from 'fast-check';
import { shuffle } from '../../../test/support/shuffle';
import { assessQuestion } from './assess-question';
import type { EvidenceInput, Grade, QuestionInput, Stance } from './question-input';

const GRADES: Grade[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const TEXTS = [
  'The ferry to Ostra sank in the night after it struck a rock near the harbour.',
  'After striking a rock near the harbour, the Ostra ferry went down during the night.',
  'Rescuers say that the ferry never sank and was towed to the shipyard this morning.',
  'Engineers expect the crossing to stay closed until the end of the month at least.',
];

const stance = fc.constantFrom<Stance>('supports', 'denies', 'reports');
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });

/** A piece of evidence from one of a few sources, so that owners, copies and origins collide. */
const piece: fc.Arbitrary<EvidenceInput> = fc.record({
  source: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6'),
  grade: optional(fc.constantFrom(...GRADES)),
  owner: optional(fc.constantFrom('o1', 'o2')),
  speaker: optional(fc.constantFrom('Ministry', 'witnesses')),
  origin: optional(fc.constantFrom('Coast Guard', 'Port')),
  party: fc.boolean(),
  publishedAt: optional(fc.constantFrom('2024-02-01', '2024-02-02T08:00:00Z', '2024-03-01')),
  text: optional(fc.constantFrom(...TEXTS)),
  stance,
  modality: optional(
    fc.constantFrom('asserted' as const, 'reported' as const, 'official' as const, 'alleged' as const),
  ),
  confidence: optional(fc.constantFrom(0.3, 0.9)),
});

const counted: fc.Arbitrary<EvidenceInput> = fc
  .tuple(
    piece,
    fc.constantFrom('30', '33', '38', '200'),
    fc.constantFrom('eq' as const, 'ge' as const, 'approx' as const),
  )
  .map(([evidence, value, comparator]) => ({ ...evidence, value, comparator }));

const question: fc.Arbitrary<QuestionInput> = fc.oneof(
  fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .map((evidence): QuestionInput => ({ id: 'q', answerType: 'yes_no', evidence })),
  fc
    .tuple(fc.array(counted, { minLength: 1, maxLength: 12 }), fc.boolean())
    .map(([evidence, cumulative]): QuestionInput => ({ id: 'q', answerType: 'quantity', cumulative, evidence })),
);

/** Evidence of which no two pieces belong together. */
function independent(stances: readonly [Stance, Grade][]): EvidenceInput[] {
  return stances.map(([side, grade], index) => ({ source: `independent ${index}`, grade, stance: side }));
}

describe('what holds of every verdict', () => {
  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(question, fc.infiniteStream(fc.nat()), (asked, keys) => {
        const shuffled = shuffle(asked.evidence, keys);
        expect(JSON.stringify(assessQuestion({ ...asked, evidence: shuffled }))).toBe(
          JSON.stringify(assessQuestion(asked)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every state when another source copies a passage', () => {
    const passage = (index: number) =>
      `${TEXTS[index % TEXTS.length]} Passage number ${index} adds ${index * 7} words of its own to that.`;
    const stances = fc.array(fc.tuple(stance, fc.constantFrom(...GRADES)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(stances, fc.nat(), (sides, pick) => {
        const evidence = independent(sides).map((one, index) => ({ ...one, text: passage(index) }));
        const asked: QuestionInput = { id: 'q', answerType: 'yes_no', evidence };
        const copied = { ...evidence[pick % evidence.length]!, source: 'copyist' };
        const states = (input: QuestionInput) =>
          assessQuestion(input).claims.map(({ value, state, probability }) => [value, state, probability]);
        expect(states({ ...asked, evidence: [...evidence, copied] })).toEqual(states(asked));
      }),
      { numRuns: 150 },
    );
  });

  it('never believes a claim less for another independent source that supports it', () => {
    const stances = fc.array(fc.tuple(stance, fc.constantFrom(...GRADES)), { minLength: 1, maxLength: 10 });
    const firmness = fc.constantFrom('asserted' as const, 'reported' as const, 'official' as const);
    fc.assert(
      fc.property(stances, fc.constantFrom(...GRADES), firmness, (sides, grade, modality) => {
        const asked: QuestionInput = { id: 'q', answerType: 'yes_no', evidence: independent(sides) };
        const added: EvidenceInput = { source: 'newcomer', grade, modality, stance: 'supports' };
        const before = assessQuestion(asked).claims[0]!.probability;
        const after = assessQuestion({ ...asked, evidence: [...asked.evidence, added] }).claims[0]!.probability;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('never lets an outlier move the best value, of whatever size', () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 100, max: 10 ** 9 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        size,
        fc.boolean(),
        fc.constantFrom(...GRADES),
        (agreeing, outlier, cumulative, grade) => {
          const evidence: EvidenceInput[] = Array.from({ length: agreeing }, (_, index) => ({
            source: `paper ${index}`,
            grade: 'B',
            value: '38',
            publishedAt: '2024-02-01',
          }));
          const lone: EvidenceInput = { source: 'lone', grade, value: String(outlier), publishedAt: '2024-02-02' };
          expect(
            assessQuestion({ id: 'q', answerType: 'quantity', cumulative, evidence: [...evidence, lone] }).best,
          ).toBe('38');
        },
      ),
    );
  });

  it('adds belief, disbelief and uncertainty up to one, and shares to their difference', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { belief, disbelief, uncertainty, probability, groups } of assessQuestion(asked).claims) {
          expect(belief + disbelief + uncertainty).toBeCloseTo(1, 2);
          expect(probability).toBeCloseTo(belief + uncertainty / 2, 2);
          expect(groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(belief - disbelief, 1);
        }
      }),
    );
  });
});
