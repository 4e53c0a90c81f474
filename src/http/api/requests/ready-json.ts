/** An answer that the database has written as JSON already: it goes out as it is. */
export class ReadyJson {
  /** @param nextCursor of a list, as its text says it too */
  constructor(
    readonly text: string,
    readonly nextCursor: string | null = null,
  ) {}
}
