import { toPublicId } from '../../../platform/ids/public-id';

/** The page of a claim's newest verdict, or of one version of it. */
export const verdictAddress = (claimId: string, number?: number): string =>
  `/claims/${toPublicId('clm', claimId)}${number === undefined ? '' : `/v/${number}`}`;

/** All versions of it. */
export const historyAddress = (claimId: string): string => `${verdictAddress(claimId)}/history`;

/** What changed between two of them. */
export const compareAddress = (claimId: string, from: number, to: number): string =>
  `${verdictAddress(claimId)}/compare/${from}..${to}`;

/** The words of a piece of evidence as they were kept; `evidence` is its public id. */
export const archiveAddress = (claimId: string, number: number, evidence: string): string =>
  `${verdictAddress(claimId, number)}/sources/${evidence}`;
