import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWorkflow } from './describe-workflow';

it('is what the docs show: run "npm run workflow" after a change of the table', () => {
  expect(readFileSync(join(__dirname, '../../../docs/workflow.md'), 'utf8')).toBe(describeWorkflow());
});

it('draws an arrow for a step and none for what stays in place', () => {
  expect(describeWorkflow()).toContain('  ruled --> published: publish\n');
  expect(describeWorkflow()).not.toMatch(/--> same|: .*reserve/);
});
