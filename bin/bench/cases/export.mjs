// An export of everything by the command line, beside COPY TO of the same columns and rows into files.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { memoryRow, runCommand } from '../command.mjs';
import { median, spread, timed } from '../figures.mjs';
import { withService } from '../service.mjs';

/** Fewer while one works on it. */
const QUESTIONS = Number(process.env.BENCH_QUESTIONS ?? 60_000);
const EVIDENCE_A_QUESTION = 5;
const ROUNDS = 3;
const LEAST = 0.4;

async function copyAll(database, files, folder) {
  for (const { table, columns } of files) {
    const names = columns.map(pg.escapeIdentifier).join(', ');
    const copy = database.query(copyTo(`COPY (SELECT ${names} FROM ${pg.escapeIdentifier(table)}) TO STDOUT`));
    await pipeline(copy, createWriteStream(join(folder, `${table}.copy`)));
  }
}

async function measure(url, say) {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-export-'));
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const [own, copied] = [[], []];
    let memory = [];
    let files = [];
    for (let round = 0; round <= ROUNDS; round++) {
      say(`round ${round} of ${ROUNDS}`);
      const place = join(folder, 'export');
      const exported = await runCommand(['export', place], url);
      ({ files } = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')));
      const [took] = await timed(() => copyAll(database, files, folder));
      rmSync(place, { recursive: true });
      // The first one warms up.
      if (round === 0) continue;
      own.push(exported.took);
      copied.push(took);
      memory = exported.memory;
    }
    const ratio = median(copied) / median(own);
    const [rows, bytes] = ['rows', 'bytes'].map((name) => files.reduce((sum, file) => sum + file[name], 0));
    return [
      {
        what: `export of ${rows.toLocaleString('en')} rows, ${Math.round(bytes / 1e6)} MB, hashed, start of the command included`,
        measured: spread(own),
        against: `COPY TO of the same ${spread(copied)}`,
        ratio,
        target: `≥ ${LEAST.toFixed(2)}`,
        met: ratio >= LEAST,
      },
      memoryRow('export', memory),
    ];
  } finally {
    await database.end();
    rmSync(folder, { recursive: true });
  }
}

export const run = (say) =>
  withService(
    { size: { questions: QUESTIONS, evidence: QUESTIONS * EVIDENCE_A_QUESTION, people: 1 }, roles: ['web'] },
    (_base, _keys, url) => measure(url, say),
  );
