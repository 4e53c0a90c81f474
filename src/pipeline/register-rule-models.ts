import { MODEL_VERSION } from '../domain/verdicts/constants';
import { rows, type Sql } from '../platform/database/rows';
import { READER_VERSION } from './statements/reader-version';

/** Stores which rules run; a version other than the stored one opens a gap that reaches every question or article. */
export async function registerRuleModels(sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO rule_models AS known (name, version, fanned_out_revision) VALUES ('reader', $1, 1), ('verdict', $2, 1)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, revision = known.revision + 1, fan_out_cursor = NULL,
       attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
     WHERE known.version <> excluded.version`,
    [READER_VERSION, MODEL_VERSION],
  );
}
