import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';

const MARK = 'x-file';
const SHOWN = ['text/csv', 'application/octet-stream'];

/** That a file may be sent in place of JSON, with one that shows it. */
export const AlsoTakesFile = (example: string): MethodDecorator => ApiExtension(MARK, example);

/** Documents the file as a body of the operations that take one. */
export function describeFiles(document: OpenAPIObject): OpenAPIObject {
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods as Record<string, Record<string, unknown>>)) {
      const { [MARK]: example, requestBody } = operation;
      if (example === undefined) continue;
      delete operation[MARK];
      const { content } = requestBody as { content: Record<string, object> };
      for (const type of SHOWN)
        content[type] = { schema: { type: 'string', description: 'The file as it is, up to 256 MB' }, example };
    }
  return document;
}
