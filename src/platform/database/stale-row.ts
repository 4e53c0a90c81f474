/** A row was changed since it was read: `revision` is its revision now, nothing was written. */
export class StaleRow extends Error {
  constructor(
    what: string,
    seen: number,
    readonly revision: number,
  ) {
    super(
      `The ${what} was changed since you read it (revision ${seen}, now ${revision}). Look at the change and send again.`,
    );
    this.name = 'StaleRow';
  }
}
