import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { accessModule } from '../../src/access/access.module';
import { DEFAULT_ACCESS } from '../../src/access/access-settings';
import { configureHttp } from '../../src/http/configure-http';
import { httpAdapter } from '../../src/http/http-adapter';
import { PagesModule } from '../../src/http/pages/pages.module';
import type { AccessSettings } from '../../src/platform/config/access-settings';
import type { Capacity } from '../../src/platform/config/capacity';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { type TriedRoute, toPermission } from '../access/matrix';
import { createTestDatabase } from '../support/database';
import { HIGHEST, keysByRole, signInWith } from '../support/roles';
import { ROOMY, UNHURRIED } from '../support/unhurried';

@Module({})
class ReadingModule {}

/** The pages alone, on a clone of the migrated database. Requests that sign nobody in carry an admin's key, unless `anonymous`. */
export async function openPages({
  anonymous = false,
  capacity = ROOMY,
  ...access
}: Partial<AccessSettings> & { anonymous?: boolean; capacity?: Capacity } = {}) {
  const clone = await createTestDatabase();
  const database = await new DataSource(dataSourceOptions(clone.url, [], 4)).initialize();
  const reading = {
    module: ReadingModule,
    global: true,
    providers: [{ provide: DataSource, useValue: database }],
    exports: [DataSource],
  };
  const imports = [reading, accessModule({ ...DEFAULT_ACCESS, limits: UNHURRIED, ...access }), PagesModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(access.proxies), { logger: ['fatal'] });
  const keyFor = keysByRole(database);
  const server = app.getHttpAdapter().getInstance();
  const routes: TriedRoute[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    const permission = toPermission(config?.permission);
    const address = url.replaceAll(/:\w+/g, '1');
    for (const one of [method].flat())
      if (one !== 'HEAD') routes.push({ method: one, url: address, permission, streams: /live|events/.test(url) });
  });
  if (!anonymous) {
    const authorization = `Bearer ${await keyFor(HIGHEST)}`;
    server.addHook('onRequest', async ({ headers }) => {
      if (headers.cookie === undefined) headers.authorization ??= authorization;
    });
  }
  await configureHttp(app, { capacity });
  await app.init();
  await server.ready();
  const close = async () => {
    await app.close();
    await database.destroy();
    await clone.drop();
  };
  return { app, database, close, routes, keyFor, signInAs: signInWith(app, database) };
}
