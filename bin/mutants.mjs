#!/usr/bin/env node
// Mutation testing as a whole: npm run proof -- --only mutants. What survived is listed in docs/survivors.txt.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where Stryker's `json` reporter writes (stryker.config.mjs). */
const REPORT = fileURLToPath(new URL('../.stryker/mutants.json', import.meta.url));
const SURVIVORS = fileURLToPath(new URL('../docs/survivors.txt', import.meta.url));
const ROOMS = ['src/domain/verdicts', 'src/domain/contradictions', 'src/domain/workflow', 'src/access'];

rmSync(REPORT, { force: true });
const { status } = spawnSync('npx', ['stryker', 'run'], { stdio: 'inherit' });

const mutants = Object.entries(JSON.parse(readFileSync(REPORT, 'utf8')).files).flatMap(([file, { mutants }]) =>
  mutants.map((mutant) => ({ ...mutant, file })),
);
const isTold = (mutant) => ['Killed', 'Timeout'].includes(mutant.status);
const isSurvivor = (mutant) => ['Survived', 'NoCoverage'].includes(mutant.status);

/** Share of mutants that some spec tells from the code as it is; those that do not compile or run count for neither. */
function scoreOf(list) {
  const told = list.filter(isTold).length;
  const all = told + list.filter(isSurvivor).length;
  return `${((100 * told) / all).toFixed(1)} % of ${all}`;
}

const rooms = ROOMS.map((room) => `${room} ${scoreOf(mutants.filter(({ file }) => file.startsWith(`${room}/`)))}`);
const summary = `mutants told: ${scoreOf(mutants)} (${rooms.join(', ')})`;
const lines = mutants.filter(isSurvivor).map(({ file, location, mutatorName, replacement }) => {
  const instead = replacement.replaceAll(/\s+/g, ' ').slice(0, 80);
  return `${file}:${location.start.line}:${location.start.column} ${mutatorName} ${instead}`;
});
writeFileSync(
  SURVIVORS,
  `${[`# ${summary}`, '# Changes of the code that no unit spec tells, written by npm run proof -- --only mutants:', ...lines].join('\n')}\n`,
);
console.log(summary);
if (process.env.TOUCHSTONE_FIGURES) appendFileSync(process.env.TOUCHSTONE_FIGURES, `${summary}\n`);
process.exit(status ?? 1);
