import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../src/http/api/api.module';
import { configureHttp } from '../../src/http/configure-http';
import { httpAdapter } from '../../src/http/http-adapter';
import { entities } from '../../src/pipeline/entities';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { createTestDatabase } from '../support/database';

export interface ApiApp {
  database: DataSource;
  request: ReturnType<typeof supertest>;
  app: NestFastifyApplication;
  close(): Promise<void>;
}

/** The API alone, on a database of its own, without workers. */
export async function openApiApp(): Promise<ApiApp> {
  const clone = await createTestDatabase();
  const database = await new DataSource(dataSourceOptions(clone.url, entities)).initialize();

  @Global()
  @Module({ providers: [{ provide: DataSource, useValue: database }], exports: [DataSource] })
  class TestDatabaseModule {}

  const testing = await Test.createTestingModule({ imports: [TestDatabaseModule, ApiModule] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: false });
  await configureHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    database,
    app,
    request: supertest(app.getHttpServer()),
    close: async () => {
      await app.close();
      if (database.isInitialized) await database.destroy();
      await clone.drop();
    },
  };
}
