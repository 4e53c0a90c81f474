import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { accessModule } from '../../src/access/access.module';
import { DEFAULT_ACCESS } from '../../src/access/access-settings';
import { Allow } from '../../src/access/allow';
import { configureHttp } from '../../src/http/configure-http';
import { httpAdapter } from '../../src/http/http-adapter';

@Controller('declared')
class DeclaredController {
  @Get()
  @Allow('public')
  show(): string {
    return 'shown';
  }
}

@Controller('undeclared')
class UndeclaredController {
  @Get(':id')
  show(): string {
    return 'shown';
  }
}

@Module({ providers: [{ provide: DataSource, useValue: {} }], exports: [DataSource] })
class NoDatabaseModule {}

async function ready(controllers: (typeof DeclaredController | typeof UndeclaredController)[]): Promise<void> {
  const testing = await Test.createTestingModule({
    imports: [{ module: NoDatabaseModule, global: true }, accessModule(DEFAULT_ACCESS)],
    controllers,
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: false });
  await configureHttp(app);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  } finally {
    await app.close();
  }
}

describe('a route that does not say who may use it', () => {
  it('keeps the service from starting, and is named', async () => {
    await expect(ready([DeclaredController, UndeclaredController])).rejects.toThrow('GET /undeclared/:id');
  });

  it('is the only reason to refuse', async () => {
    await expect(ready([DeclaredController])).resolves.toBeUndefined();
  });
});
