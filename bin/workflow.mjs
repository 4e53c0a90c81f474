// Writes docs/workflow.md from the table of transitions.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { describeWorkflow } = createRequire(import.meta.url)('../dist/src/domain/workflow/describe-workflow.js');
writeFileSync(new URL('../docs/workflow.md', import.meta.url), describeWorkflow());
