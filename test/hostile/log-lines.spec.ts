import { Controller, Get, Module, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { accessModule } from '../../src/access/access.module';
import { DEFAULT_ACCESS } from '../../src/access/access-settings';
import { Allow } from '../../src/access/allow';
import { configureHttp } from '../../src/http/configure-http';
import { httpAdapter } from '../../src/http/http-adapter';
import { createLogger } from '../../src/platform/logging/create-logger';
import { NestLogger } from '../../src/platform/logging/nest-logger';
import { ROOMY } from '../support/unhurried';

@Controller('fails')
class FailingController {
  @Get(':name')
  @Allow('public')
  fail(@Param('name') name: string): string {
    throw new Error(`nobody foresaw ${name}`);
  }
}

@Module({ providers: [{ provide: DataSource, useValue: { driver: {} } }], exports: [DataSource] })
class NoDatabaseModule {}

const written: string[] = [];
let app: NestFastifyApplication;

beforeAll(async () => {
  const testing = await Test.createTestingModule({
    imports: [{ module: NoDatabaseModule, global: true }, accessModule(DEFAULT_ACCESS)],
    controllers: [FailingController],
  }).compile();
  const logger = new NestLogger(createLogger('info', { write: (line) => written.push(line) }));
  app = testing.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger });
  await configureHttp(app, { capacity: ROOMY });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

it.each(['\n{"level":30}', '\r', '\u001b[2J', '\u009b31m', '\u2028', '\u202e', '\u0085', '\u007f'])(
  'writes one line for a failure with %j in path, query and headers',
  async (hostile) => {
    written.length = 0;
    const { statusCode } = await app.inject({
      url: `/fails/a${encodeURIComponent(hostile)}b?q=${encodeURIComponent(hostile)}`,
      headers: { 'x-request-id': `id${hostile}`, 'user-agent': `agent${hostile}`, referer: hostile },
    });
    expect(statusCode).toBe(500);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e]*\n$/u);
    expect(JSON.parse(written[0]!)).toMatchObject({
      level: 50,
      msg: expect.stringContaining(`nobody foresaw a${hostile}b`),
    });
  },
);
