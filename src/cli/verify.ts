import type { Command } from 'commander';
import type { Checkpoint } from '../pipeline/checkpoints/checkpoint';

const EXAMPLE = `
Examples:
  $ touchstone verify
  120 versions of 80 claims, 3 checkpoints: all as written; 2 versions not signed yet

  $ curl -s https://desk.example/api/v1/checkpoints/3 > kept.json   # an outsider, today
  $ touchstone verify --checkpoint kept.json                        # in five years`;

/** How many findings are printed; there can be as many as there are rows. */
const MOST_PRINTED = 100;

async function readKept(file: string): Promise<Checkpoint> {
  const [{ readFile }, { CommandError }, { isCheckpoint }, { reasonOf }] = await Promise.all([
    import('node:fs/promises'),
    import('./exit-code.js'),
    import('../pipeline/checkpoints/checkpoint.js'),
    import('../platform/reason-of.js'),
  ]);
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isCheckpoint(kept)) return kept;
  } catch (error) {
    throw new CommandError('usage', `--checkpoint ${file}: ${reasonOf(error)}`);
  }
  throw new CommandError(
    'usage',
    `--checkpoint ${file}: this is no checkpoint; keep the answer of /api/v1/checkpoints/{number}`,
  );
}

async function verify({ checkpoint }: { checkpoint?: string }): Promise<void> {
  const [{ withPipeline }, { verifyChains }, { print }, { CommandError }] = await Promise.all([
    import('./with-pipeline.js'),
    import('../pipeline/checkpoints/verify-chains.js'),
    import('./output.js'),
    import('./exit-code.js'),
  ]);
  const kept = checkpoint === undefined ? null : await readKept(checkpoint);
  await withPipeline(async ({ dataSource }) => {
    const lines: string[] = [];
    let findings = 0;
    const verified = await dataSource.transaction('REPEATABLE READ', (sql) =>
      verifyChains(
        sql,
        ({ subject, problem }) => {
          findings++;
          if (lines.length < MOST_PRINTED) lines.push(`${subject}: ${problem}\n`);
        },
        kept,
      ),
    );
    for (const line of lines) await print(line);
    if (findings > lines.length) await print(`and ${findings - lines.length} more\n`);
    const { versions, claims, checkpoints, redactions, unsigned } = verified;
    const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
    const read = `${counted(versions, 'version')} of ${counted(claims, 'claim')}, ${counted(checkpoints, 'checkpoint')}${redactions > 0 ? `, ${counted(redactions, 'redaction')}` : ''}`;
    if (findings === 0 && versions === 0 && checkpoints === 0)
      return print(
        'nothing to verify: no version was ever written here. Is this the database you mean (DATABASE_URL)?\n',
      );
    if (findings > 0) throw new CommandError('failed', `${read}: ${findings} not as written`);
    await print(`${read}: all as written; ${counted(unsigned, 'version')} not signed yet\n`);
  });
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('recompute the hash chains of all verdicts and the signed checkpoints, and say what was changed')
    .option('--checkpoint <file>', 'a checkpoint kept earlier: what it signed has to be there still')
    .addHelpText('after', EXAMPLE)
    .action(verify);
}
