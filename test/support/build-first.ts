import { runTouchstone } from './touchstone';

/** Specs run the build: made once, before the first of them, where the sources are newer; they run what is there, also when a source is saved meanwhile. */
export default async function buildFirst(): Promise<void> {
  const built = await runTouchstone(['--help']);
  if (built.code !== 0) throw new Error(built.stderr);
  process.env.TOUCHSTONE_BUILD = 'no';
}
