import type { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import type { Selection } from '../../../pipeline/verdicts/checklist';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { type FoundVersion, findVersion, type Wanted } from '../../api/versions/find-version';
import { survivorToSee } from '../../api/versions/merged-claim.view';
import type { VersionStepDto } from '../../api/versions/version-step.dto';
import { readRedacted } from '../../api/versions/versions.view';
import type { ProblemRedaction } from '../../problems/problem-redaction';

/** A verdict version as everybody who may see it reads it, with what has become of it since. */
export interface VerdictView {
  claimId: string;
  number: number;
  at: string;
  hash: string;
  document: VerdictDocument;
  /** Of those the reader may see, the one before. */
  predecessor: number | null;
  /** The last five the reader may see, newest first. */
  versions: VersionStepDto[];
  versionCount: number;
  /** How many corrections the newest version tells that this one does not. */
  correctedSince: number;
  merged: boolean;
  /** uuid of the claim that stands for it since it was merged, where the reader may see a verdict on that. */
  survivor: string | null;
  lastAssessed: string | null;
  stale: boolean;
  /** What made the desk choose the claim. */
  selection: Selection;
}

/** What there is at an address: a verdict, the remains of a redacted one, or the first version where nothing had been said yet. */
export type VerdictFinding =
  | { verdict: VerdictView }
  | { redaction: ProblemRedaction; found: FoundVersion }
  | { first: VersionStepDto };

/** Null where the viewer may see no version of the claim, or none of that number. */
export async function viewVerdict(database: DataSource, wanted: Wanted, viewer: Actor): Promise<VerdictFinding | null> {
  const found = await findVersion(database, wanted, viewer);
  if (!found) return null;
  const { step, document, first } = found;
  if (!step) return wanted.asOf === undefined ? null : { first };
  if (!document) return { redaction: (await readRedacted(database, wanted.claimId, step.number, true))!, found };
  return {
    verdict: {
      claimId: wanted.claimId,
      number: step.number,
      at: step.createdAt,
      hash: step.contentHash,
      document,
      predecessor: found.predecessor,
      versions: found.latest,
      versionCount: found.count,
      correctedSince: Math.max(0, found.corrections - document.corrections.length),
      merged: found.mergedInto !== null,
      survivor: found.mergedInto && (await survivorToSee(database, wanted.claimId, viewer)),
      lastAssessed: found.lastAssessed,
      stale: found.stale,
      selection: { origin: found.origin, harm: found.harm, reach: found.reach },
    },
  };
}
