import type { Command } from 'commander';

const HELP = `
Environment:
  DATABASE_URL, REDIS_URL   unset: the embedded PostgreSQL, which then holds the queue too
  PORT, HOST                3000 and 127.0.0.1; HOST of another kind needs TOUCHSTONE_ALLOW_REMOTE=yes
  ROLE                      web, worker or all
  LOG_LEVEL                 info
  TOUCHSTONE_HOME           folder of the embedded database: .touchstone

Example:
  $ ROLE=web PORT=8080 touchstone start`;

export function addStart(program: Command): void {
  program
    .command('start')
    .description('run the service until Ctrl-C; migrate a database of your own first')
    .addHelpText('after', HELP)
    .action(async () => (await import('./start-service.js')).startService());
}
