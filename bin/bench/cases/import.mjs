// A CSV file of others' claims and evidence, by the command line, beside COPY of the rows it comes to.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { memoryRow, runCommand } from '../command.mjs';
import { copyRate } from '../copy-rate.mjs';
import { ms } from '../figures.mjs';
import { withService } from '../service.mjs';

/** Fewer while one works on it; the figures to keep are those of 100,000. */
const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const ROWS_A_CLAIM = 6;
const LEAST = 0.4;
const WRITTEN = [
  'events',
  'questions',
  'claims',
  'claim_texts',
  'question_texts',
  'event_texts',
  'claim_terms',
  'evidence',
  'external_ids',
  'history',
  'publishers',
];
const STANCES = ['supports', 'supports', 'supports', 'denies', 'reports'];

function csvOf(rows) {
  const lines = ['id,claim,quote,publisher,url,stance'];
  for (let i = 0; i < rows; i++) {
    const claim = Math.floor(i / ROWS_A_CLAIM);
    const words = `${20 + (claim % 900)} people were hurt when the bridge no. ${claim} collapsed.`;
    const quote = `"In message ${i}, the harbour office said that ${words}"`;
    lines.push(
      `row-${i},${words},${quote},The ${i % 300} Courier,https://courier-${i % 300}.example/${i},${STANCES[i % 5]}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function measure(url, say) {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-import-'));
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, csvOf(ROWS));
    const { rows } = await database.query('SELECT pg_current_xact_id()::text AS id');
    say(`${ROWS} rows`);
    const { took, memory } = await runCommand(['import', '--format', 'csv', file], url);
    say('COPY');
    const copied = await copyRate(database, WRITTEN, rows[0].id);
    const ratio = copied.took / took;
    const what = `import of ${ROWS.toLocaleString('en')} rows of CSV, those of a claim together, start of the command included`;
    return [
      {
        what,
        measured: ms(took),
        against: `COPY of the ${copied.rows.toLocaleString('en')} rows written ${ms(copied.took)}`,
        ratio,
        target: `≥ ${LEAST.toFixed(2)}`,
        met: ratio >= LEAST,
      },
      memoryRow('import', memory),
    ];
  } finally {
    await database.end();
    rmSync(folder, { recursive: true });
  }
}

// Nobody assesses meanwhile: what is measured is taking in.
export const run = (say) =>
  withService({ size: { questions: 400, evidence: 4_000, people: 1 }, roles: ['web'] }, (_base, _keys, url) =>
    measure(url, say),
  );
