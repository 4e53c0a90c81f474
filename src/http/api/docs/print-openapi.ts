import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { accessModule } from '../../../access/access.module';
import { DEFAULT_ACCESS } from '../../../access/access-settings';
import { httpAdapter } from '../../http-adapter';
import { ApiModule } from '../api.module';
import { createOpenApiDocument } from './create-openapi-document';

// The document comes from decorators: no query is ever run.
const NO_DATABASE = { provide: DataSource, useValue: {} };

@Global()
@Module({ providers: [NO_DATABASE], exports: [DataSource] })
class NoDatabaseModule {}

/** The OpenAPI document as it is committed, without a database. */
export async function printOpenApi(): Promise<string> {
  @Module({ imports: [NoDatabaseModule, accessModule(DEFAULT_ACCESS), ApiModule] })
  class DocumentModule {}

  const app = await NestFactory.create(DocumentModule, httpAdapter(), { logger: false });
  const document = createOpenApiDocument(app);
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}
