/** An answer that the database has written as JSON already: it goes out as it is. */
export class ReadyJson {
  constructor(readonly text: string) {}
}
