import { Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { PagesModule } from '../../src/http/pages/pages.module';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { createTestDatabase } from '../support/database';

@Module({})
class ReadingModule {}

/** The pages alone, on a clone of the migrated database. */
export async function openPages() {
  const clone = await createTestDatabase();
  const database = await new DataSource(dataSourceOptions(clone.url, [], 4)).initialize();
  const reading = {
    module: ReadingModule,
    global: true,
    providers: [{ provide: DataSource, useValue: database }],
    exports: [DataSource],
  };
  const module = await Test.createTestingModule({ imports: [reading, PagesModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: ['fatal'] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async () => {
    await app.close();
    await database.destroy();
    await clone.drop();
  };
  return { app, database, close };
}
