import { writeFileSync } from 'node:fs';
import { printOpenApi } from './print-openapi';

/** `npm run openapi`: writes the document to the file that is named. */
async function writeOpenApi(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('name the file to write, for example docs/openapi.json');
  writeFileSync(file, await printOpenApi());
}

void writeOpenApi(process.argv[2]);
