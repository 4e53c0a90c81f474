import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import type { DataSource } from 'typeorm';
import { signingKey } from '../pipeline/checkpoints/signing-key';
import { findWords, MOST_FOUND, type WordsFound } from '../pipeline/redactions/find-words';
import { type RedactionOutcome, redactVersions } from '../pipeline/redactions/redact-versions';
import { rewordClaim } from '../pipeline/redactions/reword-claim';
import { assessQuestions } from '../pipeline/verdicts/assess-questions';
import { firstRow } from '../platform/database/rows';
import { fromPublicId, toPublicId } from '../platform/ids/public-id';
import { CommandError } from './exit-code';
import { print } from './output';
import { withPipeline } from './with-pipeline';

export interface RedactOptions {
  versions?: number[];
  reason?: string;
  order?: string;
  text?: string;
  words?: string;
  yes?: boolean;
}

/** The account on this machine; a container may have none. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return 'operator';
  }
}

const list = (numbers: readonly number[]): string => numbers.join(', ');

function refusalOf(claim: string, refused: Exclude<RedactionOutcome, { outcome: 'redacted' }>): CommandError {
  switch (refused.outcome) {
    case 'claim_not_found':
      return new CommandError('notFound', `there is no claim ${claim}`);
    case 'versions_not_found':
      return new CommandError('notFound', `${claim} has no version ${list(refused.numbers)}`);
    case 'redacted_before':
      return new CommandError('conflict', `redacted before: version ${list(refused.numbers)}; name the others only`);
    case 'newest':
      return new CommandError(
        'conflict',
        `version ${refused.number} is the newest, what the claim says today: take the words out of that first, with --text "other words" or by withdrawing the evidence at the desk; then redact it`,
      );
    case 'unknown_key':
      return new CommandError(
        'conflict',
        'the signing key has signed no checkpoint here, so nobody could tell a redaction from a loss: set TOUCHSTONE_SIGNING_KEY_FILE to the key of the service',
      );
  }
}

async function confirm(question: string, { yes }: RedactOptions): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new CommandError('usage', `${question} cannot be undone: say --yes`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    if ((await terminal.question(`${question} cannot be undone. Go on? (yes/no) `)) !== 'yes')
      throw new CommandError('failed', 'nothing was changed');
  } finally {
    terminal.close();
  }
}

async function newestOf(dataSource: DataSource, claimId: string): Promise<number> {
  const claim = await firstRow<{ number: number }>(
    dataSource,
    'SELECT verdict_number AS number FROM claims WHERE id = $1',
    [claimId],
  );
  if (!claim) throw new CommandError('notFound', `there is no claim ${toPublicId('clm', claimId)}`);
  return claim.number;
}

/** Writes the version that follows at once, so that the one before it need not stand any longer than the command takes. */
async function assess(dataSource: DataSource, claimId: string, questionIds: string[]): Promise<string> {
  const before = await newestOf(dataSource, claimId);
  await assessQuestions(dataSource, questionIds);
  const newest = await newestOf(dataSource, claimId);
  return newest > before ? `version ${newest}` : 'the next version, still to be written,';
}

const line = ({ kind, id, number }: WordsFound): string =>
  kind === 'version' ? `${id} v${number}` : [kind, id, number && `v${number}`].filter(Boolean).join(' ');

/** Each kind of place with what to do about it, then its rows. */
async function showWords(dataSource: DataSource, words: string): Promise<void> {
  const found = await findWords(dataSource, words);
  if (found.length === 0)
    return print(`"${words}" is nowhere in this database any more; backups and copies of others were not searched\n`);
  await print(`"${words}" is still to be read in\n`);
  for (const kind of new Set(found.map((place) => place.kind))) {
    const places = found.filter((place) => place.kind === kind);
    await print(`${kind}: ${places[0]!.advice}\n`);
    for (const place of places) await print(`  ${line(place)}\n`);
    if (places.length === MOST_FOUND) await print('  and perhaps more\n');
  }
}

/** Puts the claim in other words, redacts, and shows where words still are: whatever was asked for, in this order. */
export async function redact(claim: string, options: RedactOptions): Promise<void> {
  const { versions, reason, order: reference, text, words } = options;
  const claimId = fromPublicId('clm', claim);
  if (claimId === null) throw new CommandError('usage', `${claim} is no id of a claim; example: clm_0193…`);
  if (versions === undefined && text === undefined && words === undefined)
    throw new CommandError('usage', 'say what to do: --versions, --text or --words');
  if (reason?.trim() === '' || text?.trim() === '' || words === '' || reference?.trim() === '')
    throw new CommandError('usage', '--reason, --order, --text and --words take at least one letter');
  if ((versions ?? text) !== undefined && reason === undefined)
    throw new CommandError('usage', '--reason is missing: everybody is told why');
  if (versions) await confirm(`taking the words out of version ${list(versions)} of ${claim}`, options);
  await withPipeline(async ({ dataSource, environment }) => {
    await newestOf(dataSource, claimId);
    if (text !== undefined) {
      const questions = await rewordClaim(dataSource, claimId, text, reason!);
      if (questions === null) throw new CommandError('notFound', `there is no claim ${claim}`);
      await print(`${await assess(dataSource, claimId, questions)} has the other words\n`);
    }
    if (versions) {
      const key = await signingKey(dataSource, environment.signingKey);
      const order = { claimId, numbers: versions, reason: reason!, reference: reference ?? null, by: operator() };
      const done = await redactVersions(dataSource, order, key);
      if (done.outcome !== 'redacted') throw refusalOf(claim, done);
      await print(`${claim}: the words of version ${list(versions)} are gone\n`);
      await print(`${await assess(dataSource, claimId, done.questionIds)} tells of it\n`);
    }
    if (words !== undefined) await showWords(dataSource, words);
  }, 'owner');
}
