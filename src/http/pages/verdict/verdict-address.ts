import { toPublicId } from '../../../platform/ids/public-id';

/** The page of a claim's newest verdict, or of one version of it. */
export const verdictAddress = (claimId: string, number?: number): string =>
  `/claims/${toPublicId('clm', claimId)}${number === undefined ? '' : `/v/${number}`}`;
