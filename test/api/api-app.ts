import { Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { accessModule } from '../../src/access/access.module';
import { DEFAULT_ACCESS } from '../../src/access/access-settings';
import type { PersonRole } from '../../src/access/permissions';
import { ApiModule } from '../../src/http/api/api.module';
import { configureHttp, type HttpOptions } from '../../src/http/configure-http';
import { httpAdapter } from '../../src/http/http-adapter';
import { entities } from '../../src/pipeline/entities';
import type { AccessSettings } from '../../src/platform/config/access-settings';
import type { Outbound } from '../../src/platform/config/outbound';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { OUTBOUND } from '../../src/platform/queue/queue.module';
import { createTestDatabase } from '../support/database';
import { HIGHEST, keysByRole } from '../support/roles';
import { ROOMY, UNHURRIED } from '../support/unhurried';

export interface ApiApp {
  database: DataSource;
  /** Sends an admin's key. */
  request: ReturnType<typeof supertest.agent>;
  /** Sends none. */
  anonymous: ReturnType<typeof supertest>;
  /** The key of a person of this role; one person a role. */
  keyFor(role: PersonRole): Promise<string>;
  app: NestFastifyApplication;
  /** What answers to GET: "/desk/claims/:id". */
  readable: string[];
  close(): Promise<void>;
}

interface Connection extends Pick<HttpOptions, 'deadline' | 'capacity' | 'lateness' | 'hot'> {
  /** The address under which the database is to be reached. */
  through?: (url: string) => string;
  poolSize?: number;
}

/** The API, alone or with these modules, on a database of its own, without workers. */
export async function openApiApp(
  access: Partial<AccessSettings> = {},
  more: Type[] = [],
  reached: Partial<Outbound> = {},
  { poolSize, through = (url) => url, ...http }: Connection = {},
): Promise<ApiApp> {
  const clone = await createTestDatabase();
  const database = await new DataSource(dataSourceOptions(through(clone.url), entities, poolSize)).initialize();

  // Without workers nothing is sent.
  const mail = { smtpUrl: 'smtp://127.0.0.1:9', from: { name: '', address: 'notices@desk.example' } };
  const outbound: Outbound = { origin: 'https://desk.example', privateReceivers: [], mail, ...reached };
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: database },
      { provide: OUTBOUND, useValue: outbound },
    ],
    exports: [DataSource, OUTBOUND],
  })
  class TestDatabaseModule {}

  const imports = [
    TestDatabaseModule,
    accessModule({ ...DEFAULT_ACCESS, limits: UNHURRIED, ...access }),
    ApiModule,
    ...more,
  ];
  const testing = await Test.createTestingModule({ imports }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(httpAdapter(access.proxies), { logger: false });
  const readable: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      if (method === 'GET') readable.push(url);
    });
  await configureHttp(app, { capacity: ROOMY, ...http });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const keyFor = keysByRole(database);
  return {
    database,
    app,
    request: supertest.agent(app.getHttpServer()).set('Authorization', `Bearer ${await keyFor(HIGHEST)}`),
    anonymous: supertest(app.getHttpServer()),
    keyFor,
    readable,
    close: async () => {
      await app.close();
      if (database.isInitialized) await database.destroy();
      await clone.drop();
    },
  };
}
