/** In which form claims and evidence of others come. */
export const IMPORT_FORMATS = ['claimreview', 'csv', 'jsonl', 'web-annotation'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
