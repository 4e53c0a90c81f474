/** The latest year a sentence names: dates of the other without a year are read in it. */
export function assumedYear(text: string): string | null {
  return (
    text
      .match(/\b(?:19|20)\d\d\b/g)
      ?.sort()
      .at(-1) ?? null
  );
}
