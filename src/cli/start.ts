import type { Command } from 'commander';
import { readEnvironment } from '../platform/config/environment';

const HELP = `
Environment:
  DATABASE_URL, REDIS_URL   unset: the embedded PostgreSQL, which then holds the queue too
  PORT, HOST                3000 and 127.0.0.1
  TOUCHSTONE_URL            the public address, where a proxy stands before it: https://desk.example
  TOUCHSTONE_OPEN           yes: who is not signed in may read
  TOUCHSTONE_SECRET         signs sessions; unset: one is made and kept in the database
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DEFAULT_ROLE
                            sign-in by a provider (OpenID Connect)
  ROLE                      web, worker or all
  LOG_LEVEL                 info
  OTEL_EXPORTER_OTLP_ENDPOINT
                            collector of OpenTelemetry that traces go to: http://localhost:4318
  TOUCHSTONE_HOME           folder of the embedded database: .touchstone

Example:
  $ ROLE=web PORT=8080 touchstone start`;

export function addStart(program: Command): void {
  program
    .command('start')
    .description(
      'run the service until Ctrl-C; migrate a database of your own first. The first start prints who may sign in',
    )
    .addHelpText('after', HELP)
    .action(async () => {
      // Before anything is loaded that is traced.
      const environment = readEnvironment();
      const { tracing } = environment;
      const endTracing = tracing && (await import('../platform/tracing/start-tracing.js')).startTracing(tracing);
      await (await import('./start-service.js')).startService(environment, endTracing);
    });
}
