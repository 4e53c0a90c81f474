import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const BUILT = resolve('dist', 'src', 'cli', 'until-signal.js');

/** A process that gets so many signals, and then does for ever what it does not end by itself. */
const run = (signals: number, deadlineMs: number) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '-e',
      `const { untilSignal } = require(${JSON.stringify(BUILT)});
       setInterval(() => undefined, 1_000);
       untilSignal(${deadlineMs}).then(() => console.error('stopping'));
       for (let sent = 0; sent < ${signals}; sent++) process.kill(process.pid, 'SIGTERM');`,
    ],
    { encoding: 'utf8', timeout: 20_000 },
  );
  return { status, stderr };
};

it.each([
  ['when its time is over, and says so', 1, 50, /^stopping\ntouchstone: not closed after 0\.05 s/],
  ['at once at a second signal', 2, 60_000, /^(stopping\n)?$/],
])('ends a process that does not end by itself %s', (_, signals, deadlineMs, says) => {
  expect(run(signals, deadlineMs)).toEqual({ status: 1, stderr: expect.stringMatching(says) });
});
