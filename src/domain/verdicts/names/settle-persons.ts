import type { Name } from './read-names';
import { mayBeSamePerson } from './same-person';

/** A name as written somewhere, and in how many pieces of evidence. */
export interface Mention {
  key: string;
  name: Name;
  count: number;
}

interface Person {
  key: string;
  /** The fullest spelling, which all others are compared with. */
  fullest: Name;
  count: number;
}

const PREFIX = 3;
/** Persons that share the beginning of a word with a mention and are compared with it. */
const PERSONS_COMPARED = 64;
/** A short name that fits several persons is taken for the one mentioned at least this many times as often as the next. */
const CLEAR_LEAD = 2;

/**
 * The person each mention stands for, by key: from the fullest spelling to the shortest, each joins the one person it fits. One
 * that fits several is the one named most, if that is clear, else a person of its own.
 */
export function settlePersons(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const fullestFirst = [...mentions].sort(
    (a, b) =>
      b.name.given.length - a.name.given.length ||
      lettersOf(b.name) - lettersOf(a.name) ||
      b.count - a.count ||
      (a.key < b.key ? -1 : 1),
  );
  const byPrefix = new Map<string, Person[]>();
  const settled = new Map<string, string>();
  for (const { key, name, count } of fullestFirst) {
    const fitting = candidatesFor(name, byPrefix).filter(({ fullest }) => mayBeSamePerson(name, fullest));
    const person = leaderOf(fitting);
    settled.set(key, person?.key ?? key);
    if (person === null) register({ key, fullest: name, count }, byPrefix);
    else person.count += count;
  }
  return settled;
}

export function nameKeyOf({ surname, given }: Name): string {
  return [...given, surname].join(' ');
}

function lettersOf({ surname, given }: Name): number {
  return given.reduce((sum, word) => sum + word.length, surname.length);
}

function leaderOf(persons: readonly Person[]): Person | null {
  const [first, second] = [...persons].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  if (first === undefined) return null;
  return second === undefined || first.count >= CLEAR_LEAD * second.count ? first : null;
}

function candidatesFor(name: Name, byPrefix: ReadonlyMap<string, Person[]>): Person[] {
  return [...new Set(prefixesOf(name).flatMap((prefix) => byPrefix.get(prefix) ?? []))];
}

function register(person: Person, byPrefix: Map<string, Person[]>): void {
  for (const prefix of new Set(prefixesOf(person.fullest))) {
    const persons = byPrefix.get(prefix);
    if (persons === undefined) byPrefix.set(prefix, [person]);
    else if (persons.length < PERSONS_COMPARED) persons.push(person);
  }
}

function prefixesOf({ surname, given }: Name): string[] {
  return [...given, ...surname.split(' ')].filter((word) => word.length > 1).map((word) => word.slice(0, PREFIX));
}
