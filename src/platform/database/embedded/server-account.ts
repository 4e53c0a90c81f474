import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { childEnvironment } from '../../config/child-environment';

/** The system user PostgreSQL runs as; null: the one who runs Touchstone. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

const NAME = 'touchstone';

function numberOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8', env: childEnvironment() });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
}

function lookUp(name: string): ServerAccount | null {
  const uid = numberOf('-u', name);
  const gid = numberOf('-g', name);
  return uid && gid ? { name, uid, gid } : null;
}

function create(): ServerAccount | null {
  const attempts: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        NAME,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', NAME]],
  ];
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { env: childEnvironment(), stdio: 'ignore' }).status === 0) return lookUp(NAME);
  }
  return null;
}

function ownerOf(folder: string): ServerAccount | null {
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid } : null;
}

/**
 * As root: the owner of the data folder where there is one, else an unprivileged system user, created on first use.
 * @throws when run as root on a system without any unprivileged user to be had
 */
export function serverAccount(dataFolder: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const account = ownerOf(dataFolder) ?? lookUp(NAME) ?? create() ?? lookUp('postgres') ?? lookUp('nobody');
  if (!account)
    throw new Error('PostgreSQL does not run as root and no unprivileged user could be created: set DATABASE_URL');
  return account;
}
