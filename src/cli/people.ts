import { Argument, type Command, Option } from 'commander';
import type { PersonRole } from '../access/permissions';

const EXAMPLE = `
Examples:
  $ touchstone people add ada@desk.example --name "Ada Lovelace" --role editor
  $ touchstone people reset-password ada@desk.example
  $ touchstone people add-key ada@desk.example --name "nightly import" --scope read review`;

const ROLES: PersonRole[] = ['reader', 'reviewer', 'editor', 'admin'];
const SCOPES = ['read', 'cite', 'review', 'publish', 'admin'];

/** `touchstone people …`: for whoever has the database and perhaps no admin. */
export function addPeople(program: Command): void {
  const people = program
    .command('people')
    .description('add people, reset passwords, make keys; what is shown is shown once')
    .addHelpText('after', EXAMPLE);
  const email = new Argument('<email>', 'the address that signs in');
  people
    .command('add')
    .description('add a person and print a first password')
    .addArgument(email)
    .requiredOption('--name <name>')
    .addOption(new Option('--role <role>').choices(ROLES).default('reader'))
    .action(async (address: string, options: { name: string; role: PersonRole }) =>
      (await import('./run-people.js')).addPersonByHand(address, options),
    );
  people
    .command('reset-password')
    .description('print a new password and end all sessions of the person')
    .addArgument(email)
    .action(async (address: string) => (await import('./run-people.js')).resetPasswordByHand(address));
  people
    .command('add-key')
    .description('make a machine key of the person and print it')
    .addArgument(email)
    .requiredOption('--name <name>', 'what the key is for')
    .addOption(new Option('--scope <scope...>', 'what it may be used for').choices(SCOPES).default(['read']))
    .action(async (address: string, options: { name: string; scope: string[] }) =>
      (await import('./run-people.js')).addKeyByHand(address, options),
    );
}
