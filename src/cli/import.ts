import { type Command, Option } from 'commander';
import type { ImportOptions } from './import-source';

const EXAMPLE = `
Examples:
  $ touchstone import --format claimreview https://factcheck.example/2026/11/bridge     # a page, a feed or a dump
  $ touchstone import --format csv --dry-run --report report.jsonl claims.csv
  $ touchstone import --format jsonl --source "the spring project" claims.jsonl
  $ curl -s https://notes.example/annotations.json | touchstone import --format web-annotation -

The same id of the same source is the same row: a second run changes what has changed, and nothing else.
The columns and fields are listed in docs/exchange.md.`;

export function addImport(program: Command): void {
  program
    .command('import')
    .argument('<source>', 'a file, an address, or "-" for stdin')
    .description('take in claims and evidence of others; says of every row what became of it')
    .addOption(
      new Option('--format <format>', 'what the source holds')
        .choices(['claimreview', 'csv', 'jsonl', 'web-annotation'])
        .makeOptionMandatory(),
    )
    .option('--source <name>', 'whose ids the rows bear; default: the format')
    .option('--dry-run', 'say what would become of every row, and write nothing')
    .option('--report <file>', 'write what became of every row, one JSON object a line')
    .option('--encoding <name>', 'of a file that is not UTF-8: windows-1252')
    .addHelpText('after', EXAMPLE)
    .action(async (source: string, options: ImportOptions) =>
      (await import('./import-source.js')).importSource(source, options),
    );
}
