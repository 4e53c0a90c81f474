// Everything that must hold before a change goes in; exactly what continuous integration runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** One after the other; those of one row at once, as each keeps one core busy at most. */
const ROWS = [
  [
    ['format and lint', 'lint'],
    ['import boundaries', 'boundaries'],
  ],
  [
    ['types', 'types'],
    ['build', 'build'],
  ],
  [['regular expressions', 'expressions']],
  [['tests', 'test']],
  [['faults', 'test:faults']],
];

/** Runs a script of package.json. What runs beside others is told of when it has ended, so that nothing is mixed up. */
async function run([title, script], isAlone) {
  const began = Date.now();
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['inherit', ...Array(2).fill(isAlone ? 'inherit' : 'pipe')],
  });
  const told = [];
  child.stdout?.on('data', (part) => told.push(part));
  child.stderr?.on('data', (part) => told.push(part));
  if (isAlone) console.log(`\n── ${title} ──`);
  const [status] = await once(child, 'close');
  if (!isAlone) process.stdout.write(`\n── ${title} ──\n${Buffer.concat(told)}`);
  const passed = status === 0;
  if (passed) console.log(`${title}: passed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  else console.error(`\ncheck failed at: ${title} (npm run ${script})`);
  return passed;
}

for (const row of ROWS) {
  const passed = await Promise.all(row.map((stage) => run(stage, row.length === 1)));
  if (passed.includes(false)) process.exit(1);
}
console.log('\nall checks passed');
