// Weighing the evidence of one question, texts included: how it grows with what is said.
import { createRequire } from 'node:module';
import { seeded } from '../../seeded.mjs';
import { evidenceOf, questionOf } from '../evidence.mjs';
import { exponent, inTurn, median, ms, spread } from '../figures.mjs';

const { assessQuestion } = createRequire(import.meta.url)('../../../dist/src/domain/verdicts/assess-question.js');
const SIZES = [10, 1_000, 100_000];
const ANSWERS = 30;
const MOST_SECONDS = 3;
const MOST_EXPONENT = 1.15;

export async function run(say) {
  const points = [];
  let longest = [];
  for (const size of SIZES) {
    say(`${size} pieces of evidence`);
    const question = questionOf(evidenceOf(size, ANSWERS, seeded(1)));
    // What takes microseconds is done often enough to be timed.
    const often = Math.max(1, Math.round(1_000 / size));
    const work = () => {
      for (let i = 0; i < often; i++) assessQuestion(question);
    };
    const { assess } = await inTurn({ assess: work }, 5);
    longest = assess.map((time) => time / often);
    points.push([size, median(longest)]);
  }
  const growth = exponent(points);
  return [
    {
      what: `assess, one question with ${SIZES.map((size) => size.toLocaleString('en')).join(' / ')} pieces of evidence, texts included`,
      measured: `${points.map(([, time]) => ms(time)).join(' / ')}; the last ${spread(longest)}`,
      exponent: growth,
      points,
      unit: 'pieces of evidence',
      target: `exponent ≤ ${MOST_EXPONENT}; 100,000 in ≤ ${MOST_SECONDS} s`,
      met: growth <= MOST_EXPONENT && median(longest) <= MOST_SECONDS * 1_000,
    },
  ];
}
