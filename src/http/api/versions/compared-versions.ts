import type { Actor } from '../../../access/actor';
import { compareVersions, type VersionComparison } from '../../../pipeline/verdicts/compare-versions';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { rows, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { shownTo } from './find-version';
import { SHOWN_VERSIONS, VERSION_STEP } from './shown-versions';
import type { VersionRange } from './version-range.pipe';
import type { VersionStepDto } from './version-step.dto';
import { readRedacted, redacted } from './versions.view';

/** Two versions of a claim's verdict, and what differs between them. */
export interface ComparedVersions extends VersionComparison {
  from: VersionStepDto;
  to: VersionStepDto;
  documents: { from: VerdictDocument; to: VerdictDocument };
}

/** @throws ProblemException `not-found`, `version-redacted` */
export async function compareShown(
  sql: Sql,
  claimId: string,
  range: VersionRange,
  viewer: Actor,
): Promise<ComparedVersions> {
  const found = await rows<{ step: VersionStepDto; document: VerdictDocument | null }>(
    sql,
    `SELECT ${VERSION_STEP} AS step, v.document FROM ${SHOWN_VERSIONS} v WHERE v.number IN ($4, $5)`,
    [...shownTo(claimId, viewer), range.from, range.to],
  );
  const versionOf = async (number: number) => {
    const version = found.find(({ step }) => step.number === number);
    if (!version) throw notFound('version of a verdict');
    const { step, document } = version;
    if (!document) throw redacted((await readRedacted(sql, claimId, number, true))!);
    return { step, document };
  };
  const [from, to] = [await versionOf(range.from), await versionOf(range.to)];
  const documents = { from: from.document, to: to.document };
  return { from: from.step, to: to.step, documents, ...compareVersions(from.document, to.document) };
}
