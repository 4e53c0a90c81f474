// Contradictions among the answers to one question: rival answers are compared, never statements.
import { createRequire } from 'node:module';
import { seeded } from '../../seeded.mjs';
import { evidenceOf, questionOf } from '../evidence.mjs';
import { exponent, inTurn, median, ms } from '../figures.mjs';

const require = createRequire(import.meta.url);
const { assessQuestion } = require('../../../dist/src/domain/verdicts/assess-question.js');
const { relateAnswers } = require('../../../dist/src/domain/contradictions/relate-answers.js');
const SIZES = [6_250, 12_500, 25_000, 50_000, 100_000];
const ANSWERS = 1_000;
const MOST_EXPONENT = 1.1;

function answer(value) {
  const exact = String(value);
  return { type: 'quantity', value: exact, min: exact, max: exact, comparator: 'eq', unit: null };
}

function relateAllPairs() {
  let contradicting = 0;
  for (let a = 0; a < ANSWERS; a++)
    for (let b = a + 1; b < ANSWERS; b++)
      if (relateAnswers(answer(10 + a), answer(10 + b)).relation === 'contradicts') contradicting++;
  return contradicting;
}

export async function run(say) {
  const points = [];
  let pairs = 0;
  for (const size of SIZES) {
    say(`${size} statements, ${ANSWERS} answers`);
    const question = questionOf(evidenceOf(size, ANSWERS, seeded(1)));
    const durations = await inTurn({ assess: () => assessQuestion(question), pairs: relateAllPairs }, 5);
    points.push([size, median(durations.assess)]);
    pairs = median(durations.pairs);
  }
  const growth = exponent(points);
  return [
    {
      what: `contradictions of a question with 100,000 statements and ${ANSWERS.toLocaleString('en')} distinct answers, with its assessment`,
      measured: points.map(([size, time]) => `${size.toLocaleString('en')}: ${ms(time)}`).join(', '),
      against: `all pairs of answers ${ms(pairs)}`,
      ratio: pairs / points.at(-1)[1],
      exponent: growth,
      points,
      unit: 'statements',
      target: `exponent ≤ ${MOST_EXPONENT}`,
      met: growth <= MOST_EXPONENT,
    },
  ];
}
