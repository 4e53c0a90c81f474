import { type Command, Option } from 'commander';
import type { Grade, QuestionInput } from '../domain/verdicts/question-input';
import { isRulings } from '../domain/verdicts/rulings';
import { BadLine, idField, type JsonObject, stringField } from './json-lines';

const GRADES: Grade[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const ANSWER_TYPES = ['yes_no', 'date', 'place', 'actor', 'quantity', 'category'];

const TEXT_FIELDS =
  'grade owner speaker speakerGrade origin publishedAt url text stance comparator unit modality validFrom validTo asOf'.split(
    ' ',
  );

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
  if (!Array.isArray(record.evidence)) throw new BadLine('field "evidence" must be a list');
  const evidence = record.evidence.map((piece: unknown, index) => pieceOf(piece, index + 1));
  return { ...record, id: String(idField(record)), evidence } as unknown as QuestionInput;
}

/** A piece of evidence, its empty fields left out; fields nobody knows are not looked at. */
function pieceOf(piece: unknown, number: number): JsonObject {
  if (typeof piece !== 'object' || piece === null) throw new BadLine(`evidence ${number} must be an object`);
  const fields = Object.fromEntries(Object.entries(piece).filter(([, value]) => value !== null && value !== undefined));
  if (typeof fields.source !== 'string') throw new BadLine(`evidence ${number}: field "source" must be a string`);
  for (const name of TEXT_FIELDS)
    if (fields[name] !== undefined && typeof fields[name] !== 'string')
      throw new BadLine(`evidence ${number}: field "${name}" must be a string`);
  if (fields.rulings !== undefined && !isRulings(fields.rulings))
    throw new BadLine(
      `evidence ${number}: field "rulings" must hold the numbers "right" and "total", right no more than total`,
    );
  return fields;
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
