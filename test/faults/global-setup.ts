import { runTouchstone } from '../support/touchstone';

/** The processes that are killed run the build: once, before the first of them. */
export default async function globalSetup(): Promise<void> {
  const built = await runTouchstone(['--help']);
  if (built.code !== 0) throw new Error(built.stderr);
  process.env.TOUCHSTONE_BUILD = 'no';
}
