import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

it('the types of the client are those of the committed document: run "npm run client" after a change of it', () => {
  const { stderr, status } = spawnSync('node', [join(__dirname, '../../../../bin/client.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
});
