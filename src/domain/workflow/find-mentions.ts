export interface Mentionable {
  id: string;
  name: string;
}

export interface Mentions {
  /** Ids of the people that a text names, each once, in the order of the text. */
  people: string[];
  /** First names that several people bear: the text does not say which of them is meant. */
  unclear: { written: string; candidates: string[] }[];
}

// "ada@desk.example" mentions nobody.
const MARK = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu;
const LETTER = /^[\p{L}\p{N}]/u;

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * Whom a text names by `@Ada Reviewer` or, where only one person is called so, by `@Ada`: the longest name that follows the mark.
 * A word after the mark that is nobody's name mentions nobody.
 */
export function findMentions(text: string, people: readonly Mentionable[]): Mentions {
  const found = new Set<string>();
  const unclear = new Map<string, string[]>();
  for (const { index } of text.matchAll(MARK)) {
    const rest = folded(text.slice(index + 1));
    const whole = longest(people.filter(({ name }) => follows(rest, name)));
    for (const { id } of whole) found.add(id);
    if (whole.length > 0) continue;
    const called = people.filter(({ name }) => follows(rest, firstWord(name)));
    if (called.length === 1) found.add(called[0]!.id);
    else if (called.length > 1)
      unclear.set(
        firstWord(called[0]!.name),
        called.map(({ name }) => name),
      );
  }
  return {
    people: [...found],
    unclear: [...unclear].map(([written, candidates]) => ({ written, candidates })),
  };
}

const firstWord = (name: string): string => name.trim().split(/\s+/)[0]!;

function follows(rest: string, name: string): boolean {
  const wanted = folded(name.trim());
  return wanted !== '' && rest.startsWith(wanted) && !LETTER.test(rest.slice(wanted.length));
}

/** Those with the longest name; several where people bear the same one. */
function longest(people: Mentionable[]): Mentionable[] {
  const length = Math.max(0, ...people.map(({ name }) => name.trim().length));
  return people.filter(({ name }) => name.trim().length === length);
}
