import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { childEnvironment } from '../../config/child-environment';
import type { Holder } from './holders';

// The pipe ends when our process does, however it dies. Whoever else still uses the server keeps it. Which server is read before who
// uses it: a start in between is seen as a user, or has stopped that server and started one of its own. A pid file that a crash of the
// machine left behind may name a process that is no server of ours.
const SCRIPT = `
while read -r _; do :; done
read -r server < "$3/postmaster.pid" || exit 0
if [ -d /proc/self ] && [ "$(readlink "/proc/$server/cwd")" != "$3" ]; then exit 0; fi
for file in "$1"/*; do
  pid=\${file##*/}; pid=\${pid%%-*}
  [ "$pid" != "$2" ] && kill -0 "$pid" 2>/dev/null && exit 0
done
kill -INT "$server"
`;

/** Stops the server when this process is killed without a chance to do so itself. */
export function startWatchdog(holder: Holder, dataFolder: string): void {
  if (platform() === 'win32') return;
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'sh', holder.folder, String(process.pid), dataFolder], {
    cwd: '/',
    detached: true,
    env: childEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell there is no watchdog; the next start finds the server and takes it over.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
}
