import { rmSync } from 'node:fs';
import { PREPARED_VARIABLE } from './servers/open-servers';

export default function globalTeardown(): void {
  const prepared = process.env[PREPARED_VARIABLE];
  if (prepared) rmSync(prepared, { recursive: true, force: true });
}
