import { type Command, Option } from 'commander';
import type { Grade, QuestionInput } from '../domain/verdicts/question-input';
import { BadLine, idField, type JsonObject, stringField } from './json-lines';
import { pieceOf } from './piece-of-evidence';

const GRADES: Grade[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const ANSWER_TYPES = ['yes_no', 'date', 'place', 'actor', 'quantity', 'category'];

const HELP = `
A piece of evidence names its "source" and, as far as known: "value" (the answer; of a yes_no question "stance": supports, denies or
reports), "comparator", "unit", "grade" (A to F), "owner", "speaker", "origin", "publishedAt", "asOf", "url", "text", "modality",
"confidence", "party", "debunk", and "rulings" {"right", "total"}: how many of the source's claims that people ruled on were
right, which moves the weight w of its grade to (8w + right) / (8 + total).

Example:
  $ echo '{"id":"q1","answerType":"quantity","evidence":[{"source":"a.example","value":"38"},{"source":"b.example","value":"42"}]}' \\
      | touchstone assess --default-grade B`;

function questionOf(record: JsonObject): QuestionInput {
  if (!ANSWER_TYPES.includes(stringField(record, 'answerType'))) {
    throw new BadLine(`field "answerType" must be one of ${ANSWER_TYPES.join(', ')}`);
  }
  if (typeof (record.cumulative ?? false) !== 'boolean') throw new BadLine('field "cumulative" must be true or false');
  if (!Array.isArray(record.evidence)) throw new BadLine('field "evidence" must be a list');
  const evidence = record.evidence.map((piece: unknown, index) => pieceOf(piece, index + 1));
  return { ...record, id: String(idField(record)), evidence } as unknown as QuestionInput;
}

export function addAssess(program: Command): void {
  program
    .command('assess')
    .description('weigh the evidence of one question a line (JSON Lines) and print the verdict state of every answer')
    .argument('[file]', 'questions, or - for stdin', '-')
    .addOption(new Option('--default-grade <grade>', 'grade of sources that state none').choices(GRADES))
    .addHelpText('after', HELP)
    .action(async (file: string, options: { defaultGrade?: Grade }) => {
      const [{ assessQuestion }, { runJsonLines }] = await Promise.all([
        import('../domain/verdicts/assess-question.js'),
        import('./run-json-lines.js'),
      ]);
      await runJsonLines(file, (record) => ({ ...assessQuestion(questionOf(record), options), id: idField(record) }));
    });
}
