import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { httpAdapter } from '../../http-adapter';
import { ApiModule } from '../api.module';
import { createOpenApiDocument } from './create-openapi-document';

// The document comes from decorators: no query is ever run.
const NO_DATABASE = { provide: DataSource, useValue: {} };

/** The OpenAPI document as it is committed, without a database. */
export async function printOpenApi(): Promise<string> {
  @Module({ imports: [{ module: ApiModule, providers: [NO_DATABASE] }] })
  class DocumentModule {}

  const app = await NestFactory.create(DocumentModule, httpAdapter(), { logger: false });
  const document = createOpenApiDocument(app);
  await app.close();
  return `${JSON.stringify(document, null, 2)}\n`;
}
