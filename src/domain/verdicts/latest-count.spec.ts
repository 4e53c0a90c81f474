import fc from 'fast-check';
import { assessQuestion } from './assess-question';
import type { EvidenceInput, Grade } from './question-input';

/** "2 B ge 30": on the second day a source of grade B gives at least 30. */
function bestOf(...given: string[]): string | null {
  const evidence = given.map((one, index): EvidenceInput => {
    const [day, grade, ...rest] = one.split(' ');
    const [value, comparator] = [...rest].reverse();
    return {
      source: `paper ${index}`,
      grade: grade as Grade,
      value: value!,
      ...(day !== '-' && { publishedAt: `2024-03-0${day}` }),
      ...(comparator !== undefined && { comparator: comparator as 'ge' }),
    };
  });
  return assessQuestion({ id: 'q', answerType: 'quantity', cumulative: true, evidence }).best;
}

describe('the latest value of a running count', () => {
  it.each<[string, string[], string]>([
    ['the newest count', ['1 B 25', '1 B 25', '1 C 25', '2 B 31'], '31'],
    ['a lower bound above the count before it', ['1 B 25', '1 B 25', '2 B ge 30'], '30'],
    ['a count that refines a lower bound', ['1 B 25', '1 B 25', '2 B ge 30', '3 B 31'], '31'],
    [
      'counts and bounds of each day, one inside the other',
      ['1 B ge 20', '1 B 20', '1 C 20', '2 B ge 35', '2 B 35', '3 C ge 51', '3 B 51'],
      '51',
    ],
    ['bounds alone', ['1 B ge 20', '1 B ge 20', '2 C ge 35', '3 C ge 51'], '51'],
    ['a bound that comes after the count inside it', ['1 B 25', '2 B 31', '2 B 31', '3 B ge 30'], '31'],
    ['an old count printed again', ['1 B 25', '2 B 31', '3 B 25', '3 C 25', '3 C 25'], '31'],
    ['an old bound printed again as a count', ['1 B 25', '2 B ge 30', '3 B 31', '4 B 30', '4 B 30'], '31'],
    ['a slip far above a bound of the same day', ['1 B 25', '2 B ge 30', '2 C ge 30', '2 E 30', '2 B 47'], '30'],
    ['a slip upwards that nobody goes on from', ['1 B 25', '2 C 45', '3 B 31', '3 B 31', '4 B 33'], '33'],
    ['a slip downwards', ['1 B 25', '1 C 25', '2 B 31', '2 C 31', '3 C 13'], '31'],
    ['a lone jump to many times the count', ['1 B 25', '2 B 31', '3 B 3100'], '31'],
    ['a correction that more than repeat the old count since take up', ['1 B 38', '2 B 38', '3 B 35', '3 C 35'], '35'],
    ['a lone correction', ['1 C 38', '1 C 38', '2 A 36'], '38'],
    ['a fall to a fraction', ['1 C 38', '1 C 38', '1 C 38', '2 C 4', '2 C 4'], '38'],
    ['a correction, and a rise from it', ['1 B 38', '1 B 38', '3 B 35', '3 B 35', '4 C 37'], '37'],
    ['a lower count while the higher one is repeated', ['2 B 38', '3 B 38', '3 B 38', '3 C 35', '3 C 35'], '38'],
    ['an exact count, later given rounded', ['1 B 95', '2 B 100'], '95'],
    ['counts that nobody dates', ['- B 25', '- B 31', '- B 31'], '31'],
  ])('%s', (_, given, best) => {
    expect(bestOf(...given)).toBe(best);
  });

  it('is the last of counts that rise day by day, whoever repeats the older ones', () => {
    const rises = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(rises, fc.integer({ min: 10, max: 5000 }), fc.array(fc.nat()), fc.array(fc.nat()), (...drawn) => {
        const [shares, first, repeated, bounds] = drawn;
        // A round count may be the one before it, rounded, and no rise at all.
        const unrounded = (count: number): number => (count % 10 === 0 ? count + 1 : count);
        const counts = [unrounded(first)];
        for (const share of shares) counts.push(unrounded(Math.ceil((counts.at(-1)! * (100 + share)) / 100)));
        const daily = counts.map((count, day) => `${day + 1} B ${bounds.includes(day) ? 'ge ' : ''}${count}`);
        const old = repeated.map((pick) => `9 C ${counts[pick % (counts.length - 1)]}`);
        expect(bestOf(...daily, ...old)).toBe(String(counts.at(-1)));
      }),
    );
  });
});
