import { toPublicId } from '../../../platform/ids/public-id';

/** Where a reader says that something published about a claim is wrong. */
export const reportErrorAddress = (claimId: string): string => `/claims/${toPublicId('clm', claimId)}/report-error`;
