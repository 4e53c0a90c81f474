import { type Command, InvalidArgumentError } from 'commander';
import type { RedactOptions } from './run-redact';

const EXAMPLE = `
Examples:
  $ touchstone redact clm_0193… --words "Jane Doe"
      shows where these words are still to be read; changes nothing

  $ touchstone redact clm_0193… --text "A witness was paid." --reason "Ordered by a court: a name."
      puts the claim in other words; the next version has them

  $ touchstone redact clm_0193… --versions 1..3 --reason "Ordered by a court: a name." --order "324 O 1/26" --words "Jane Doe"
      takes the words of three versions out, and shows where they still are

The newest version cannot be redacted: put the claim in other words (--text), or withdraw the evidence at the desk, and the one before
can. Needs the role that owns the tables, and the key that signs checkpoints (TOUCHSTONE_SIGNING_KEY_FILE, where it is set for the service).
Copies that others have made, backups among them, are beyond this command.`;

const MOST_VERSIONS = 10_000;

function versionNumbers(given: string): number[] {
  const match = /^([1-9]\d{0,8})(?:\.\.([1-9]\d{0,8}))?$/.exec(given);
  if (!match) throw new InvalidArgumentError('Give a number or a range: 3 or 1..3.');
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first || last - first >= MOST_VERSIONS)
    throw new InvalidArgumentError(`Give the smaller number first, and at most ${MOST_VERSIONS} versions.`);
  return Array.from({ length: last - first + 1 }, (_, position) => first + position);
}

export function addRedact(program: Command): void {
  program
    .command('redact')
    .description(
      'take the words out of verdict versions, as a court ordered; the chain stays valid and says that it was done',
    )
    .argument('<claim>', 'clm_…')
    .option('--versions <numbers>', 'one version or a range: 3 or 1..3', versionNumbers)
    .option('--reason <text>', 'why, for everybody to read: say nothing of what goes')
    .option('--order <reference>', 'what the order is known by')
    .option('--text <text>', 'other words for the claim')
    .option('--words <text>', 'show where these words are still to be read')
    .option('--yes', 'do not ask: what is taken out cannot be brought back')
    .addHelpText('after', EXAMPLE)
    .action(async (claim: string, options: RedactOptions) => (await import('./run-redact.js')).redact(claim, options));
}
