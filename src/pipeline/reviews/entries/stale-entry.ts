/** Somebody changed a comment, mention or entry of the desk since it was read; nothing was overwritten. */
export class StaleEntry extends Error {
  constructor(
    readonly seen: number,
    readonly revision: number,
  ) {
    super(`It was changed since you read it (revision ${seen}, now ${revision}). Look at the change and send again.`);
    this.name = 'StaleEntry';
  }
}
