import { randomBytes } from 'node:crypto';
import { withClient } from '../../src/platform/database/with-client';
import { serviceAddress, withDatabase } from './template-database';
import { SERVER_VARIABLE, TEMPLATE_VARIABLE } from './test-home';

export interface TestDatabase {
  /** As the owner of the tables. */
  url: string;
  /** As the service, which cannot rewrite what is written once. */
  serviceUrl: string;
  drop(): Promise<void>;
}

async function createFrom(template: string): Promise<TestDatabase> {
  const server = process.env[SERVER_VARIABLE];
  if (!server) throw new Error('integration specs run in the jest project "integration", which starts the server');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: withDatabase(server, name),
    serviceUrl: serviceAddress(withDatabase(server, name)),
    drop: async () => {
      await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** A clone of the migrated template for one spec file: `beforeAll` creates, `afterAll` drops. */
export const createTestDatabase = (): Promise<TestDatabase> => createFrom(process.env[TEMPLATE_VARIABLE] ?? '');

/** One in which nothing is yet, to be migrated by a test. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createFrom('template0');
