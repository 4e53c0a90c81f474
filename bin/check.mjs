// Everything that must hold before a change goes in; exactly what continuous integration runs.
import { spawnSync } from 'node:child_process';

const stages = [
  ['format and lint', 'lint'],
  ['types', 'types'],
  ['import boundaries', 'boundaries'],
  ['build', 'build'],
  ['regular expressions', 'expressions'],
  ['tests', 'test'],
  ['faults', 'test:faults'],
];

for (const [title, script] of stages) {
  console.log(`\n── ${title} ──`);
  const began = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\ncheck failed at: ${title} (npm run ${script})`);
    process.exit(1);
  }
  console.log(`${title}: passed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log('\nall checks passed');
