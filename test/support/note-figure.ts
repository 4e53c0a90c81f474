import { appendFileSync } from 'node:fs';

/** Keeps what a proof measured for its report, where `npm run proof` asks for it; else it is only said. */
export function noteFigure(line: string): void {
  process.stdout.write(`${line}\n`);
  if (process.env.TOUCHSTONE_FIGURES) appendFileSync(process.env.TOUCHSTONE_FIGURES, `${line}\n`);
}
