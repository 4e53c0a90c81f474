import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createOpenApiDocument } from './create-openapi-document';
import { DOCS_FILES } from './docs-page';

/** Serves `/api/openapi.json` and, for people, `/api/docs`. The document is made when somebody first asks. */
export function serveDocs(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  const config = { permission: 'public' } as const;
  server.get('/api/openapi.json', { config }, async (_request, reply) => {
    document ??= JSON.stringify(createOpenApiDocument(app));
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document);
  });
  for (const file of DOCS_FILES) {
    server.get(file.path, { config }, async (_request, reply) =>
      reply.type(file.type).header('cache-control', 'no-cache').send(file.read()),
    );
  }
}
