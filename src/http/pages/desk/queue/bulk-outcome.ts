/** What came of one claim of a bulk action. */
export interface BulkOutcome {
  claimId: string;
  text: string;
  /** Null where it worked; else why it did not. */
  refusal: string | null;
}
