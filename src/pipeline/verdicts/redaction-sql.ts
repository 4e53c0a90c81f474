import { instantSql } from './seal-version';

/** Why a version has no words any more, as everybody is told. */
export interface ToldRedaction {
  /** UTC with microseconds. */
  at: string;
  reason: string;
  /** What the order is known by: "LG Hamburg 324 O 1/26". */
  reference: string | null;
}

/** SQL: the `ToldRedaction` of a version as JSON, null for one that still has its words; `version` is an alias of `verdicts`. */
export const redactionOf = (version: string): string =>
  `(SELECT json_build_object('at', ${instantSql('gone.at')}, 'reason', gone.reason, 'reference', gone.reference)
    FROM redactions gone WHERE gone.claim_id = ${version}.claim_id AND gone.number = ${version}.number)`;
