import type { Command } from 'commander';
import type { IngestOptions } from './ingest-source';

const EXAMPLE = `
Examples:
  $ touchstone ingest report.html --publisher "The Courier" --grade B --published 2024-12-27
  $ touchstone ingest https://courier.example/crash --publisher "The Courier"
  $ touchstone ingest --jsonl articles.jsonl
    one object a line: {"text" | "html" | "markdown", "title"?, "url"?, "key"?, "publishedAt"?, "language"?, "publisher"?: {"name", "grade"?, "owner"?}}`;

export function addIngest(program: Command): void {
  program
    .command('ingest')
    .argument('<source>', 'a file, an address, or "-" for stdin')
    .description('take articles in; a running service reads and assesses them in the background')
    .option('--publisher <name>', 'who publishes it; else what the text says of itself')
    .option('--grade <grade>', 'reliability of a publisher not known yet: A to F')
    .option('--owner <name>', 'owner of a publisher not known yet')
    .option('--published <date>', '2024, 2024-12, 2024-12-25 or an ISO date-time')
    .option('--title <title>')
    .option('--url <address>', 'the address of a text that is given as a file')
    .option('--jsonl', 'the source holds one article a line')
    .addHelpText('after', EXAMPLE)
    .action(async (source: string, options: IngestOptions) =>
      (await import('./ingest-source.js')).ingestSource(source, options),
    );
}
