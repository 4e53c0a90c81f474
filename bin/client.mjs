#!/usr/bin/env node
// Writes the types of the client from the OpenAPI document; with --check only says whether they are as they should be.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';

const source = new URL('../docs/openapi.json', import.meta.url);
const target = new URL('../client/schema.d.ts', import.meta.url);

/** Every error is a problem document: said once an operation instead of for each of a dozen codes. */
function withOneProblem(operation) {
  const { responses } = operation;
  const problem = Object.entries(responses).find(([status]) => Number(status) >= 400)?.[1];
  const answers = Object.fromEntries(Object.entries(responses).filter(([status]) => Number(status) < 400));
  return problem === undefined
    ? operation
    : {
        ...operation,
        responses: { ...answers, default: { ...problem, description: 'A problem; its `code` says which' } },
      };
}

const mapped = (entries, change) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));

const { paths, ...rest } = JSON.parse(readFileSync(source, 'utf8'));
const brief = { ...rest, paths: mapped(paths, (methods) => mapped(methods, withOneProblem)) };

const printed = COMMENT_HEADER + astToString(await openapiTS(brief));
if (!process.argv.includes('--check')) {
  writeFileSync(target, printed);
} else if (readFileSync(target, 'utf8') !== printed) {
  console.error('client/schema.d.ts is not what docs/openapi.json says: run "npm run client"');
  process.exit(1);
}
