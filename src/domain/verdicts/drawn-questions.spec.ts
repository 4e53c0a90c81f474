import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawQuestion } from '../../../test/support/draw-question';
import { seeded } from '../../../test/support/seeded';
import { assessQuestion } from './assess-question';
import { describeState } from './describe-state';
import type { QuestionInput } from './question-input';

const SEED = 1;
/** How many of each kind: more where more can be said. */
const KINDS_DRAWN = { yes_no: 12, quantity: 28, date: 6, place: 6, category: 6, actor: 8 } as const;
const KEPT = join(__dirname, 'drawn-questions.txt');
const HEAD = `# What the model says of questions of every kind, drawn with seed ${SEED}: a change that moves a verdict shows here.
# Delete this file and run its spec to have it written anew, and read the difference before it goes in.
`;

/** One line for each piece of evidence, claim and contradiction. */
function told(question: QuestionInput): string[] {
  const { evidence, ...asked } = question;
  const { best, claims, contradictions } = assessQuestion(question);
  return [
    `asked ${JSON.stringify(asked)}`,
    ...evidence.map((piece) => `  given ${JSON.stringify(piece)}`),
    `  best ${best}`,
    ...claims.map((claim) => `  claim ${JSON.stringify(claim)} ${describeState(claim)}`),
    ...contradictions.map((one) => `  against ${JSON.stringify(one)}`),
  ];
}

it('says of drawn questions what it has said of them', () => {
  const draw = seeded(SEED);
  const lines = Object.entries(KINDS_DRAWN).flatMap(([kind, many]) =>
    Array.from({ length: many }, () => told(drawQuestion(kind as keyof typeof KINDS_DRAWN, draw))).flat(),
  );
  if (!existsSync(KEPT)) {
    writeFileSync(KEPT, `${HEAD}${lines.join('\n')}\n`);
    throw new Error(`${KEPT} was missing and is written anew`);
  }
  const kept = readFileSync(KEPT, 'utf8').slice(HEAD.length).trimEnd().split('\n');
  // The first line that differs is enough, and short.
  const at = lines.findIndex((line, index) => line !== kept[index]);
  expect(lines[at]).toBe(kept[at]);
  expect(lines).toHaveLength(kept.length);
});
