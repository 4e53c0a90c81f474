import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { addAssess } from './cli/assess';
import { addBench } from './cli/bench/bench';
import { addCandidates } from './cli/candidates';
import { addCompare } from './cli/compare';
import { addDemo } from './cli/demo';
import { addDoctor } from './cli/doctor';
import { CommandError, EXIT_CODE_HELP, EXIT_CODES } from './cli/exit-code';
import { addExport } from './cli/export';
import { addExtract } from './cli/extract';
import { addImport } from './cli/import';
import { addIngest } from './cli/ingest';
import { addMigrate } from './cli/migrate';
import { endQuietlyOnClosedPipe, outliveClosedStderr } from './cli/output';
import { addPeople } from './cli/people';
import { addRedact } from './cli/redact';
import { addReport } from './cli/report';
import { addRestore } from './cli/restore';
import { addResumeMail } from './cli/resume-mail';
import { say } from './cli/say';
import { addStart } from './cli/start';
import { addVerify } from './cli/verify';
import { checkoutFolder } from './platform/config/checkout-folder';
import { reasonOf } from './platform/reason-of';

// For what was said to be written, also through a pipe.
const LEAVE_AFTER_MS = 1_000;

const COMMANDS = [
  addStart,
  addDemo,
  addIngest,
  addImport,
  addReport,
  addMigrate,
  addPeople,
  addExtract,
  addCompare,
  addAssess,
  addCandidates,
  addDoctor,
  addVerify,
  addExport,
  addRestore,
  addResumeMail,
  addRedact,
  addBench,
];

function exitCodeOf(error: unknown): number {
  // Commander has printed its message, and help asked for is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
  say(`touchstone: ${reasonOf(error)}`);
  return error instanceof CommandError ? EXIT_CODES[error.reason] : EXIT_CODES.failed;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(checkoutFolder(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** The command line without its process: for the entry and for the tests of its help. */
export function createProgram(): Command {
  const program = new Command('touchstone')
    .description('Fact-checking and claim tracking: articles in, explained verdicts out')
    .version(version())
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });
  for (const add of COMMANDS) add(program);
  for (const command of [program, ...program.commands]) command.addHelpText('after', EXIT_CODE_HELP).exitOverride();
  return program;
}

/** Runs the command of `argv`, as Node gives it, and sets the exit code of the process, which ends soon after a failure. */
export async function runCli(argv: string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  outliveClosedStderr();
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    // Connections that a command opened before it failed would keep the process, and nobody would start it again.
    setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
  }
}
