import { type Command, InvalidArgumentError } from 'commander';
import { idField, optionalStringField, stringField } from './json-lines';

const EXAMPLE = `
Example:
  $ echo 'Officials said on Friday that at least 38 people died.' | touchstone extract --published 2024-12-28 -`;

/** An ISO day; of a date-time, the day. */
export function parseDay(given: string): string {
  const day = given.slice(0, 10);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  if (!isDay || (given.length > 10 && Number.isNaN(Date.parse(given))))
    throw new InvalidArgumentError('expected a day like 2022-03-18.');
  return day;
}

interface ExtractOptions {
  published?: string;
  lines?: boolean;
}

async function extractText(file: string, published: string | undefined): Promise<void> {
  const [{ readArticle }, { toExtractLine }, { readText }, { print }] = await Promise.all([
    import('../domain/text/read-article.js'),
    import('../domain/text/extract-line.js'),
    import('./text-input.js'),
    import('./output.js'),
  ]);
  const text = await readText(file);
  for (const statement of readArticle(text, { publishedAt: published ?? null }))
    await print(`${toExtractLine(statement)}\n`);
}

async function extractLines(file: string, published: string | undefined): Promise<void> {
  const [{ readArticle }, { toExtractRecord }, { runJsonLines }] = await Promise.all([
    import('../domain/text/read-article.js'),
    import('../domain/text/extract-line.js'),
    import('./run-json-lines.js'),
  ]);
  await runJsonLines(file, (record) => {
    const given = optionalStringField(record, 'published');
    const publishedAt = (given === undefined ? published : parseDay(given)) ?? null;
    const statements = readArticle(stringField(record, 'text'), { publishedAt });
    return { id: idField(record), statements: statements.map(toExtractRecord) };
  });
}

export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read the statements of a plain text and print one a line (JSON Lines)')
    .argument('<file>', 'UTF-8 text up to 5 MB, or - for stdin')
    .option('--published <day>', 'day of publication, for dates that give no year', parseDay)
    .option('--lines', 'read many texts {"id","text","published"?}, one a line, and print {"id","statements"} for each')
    .addHelpText('after', EXAMPLE)
    .action((file: string, { published, lines }: ExtractOptions) =>
      lines ? extractLines(file, published) : extractText(file, published),
    );
}
