import { HER_NAMES, HER_TITLES, HIS_NAMES, HIS_TITLES } from './en/given-names';
import type { NameMention } from './name-mention';

export type Gender = 'he' | 'she';

/** Persons named further back than this are no longer meant by a pronoun. */
const MOST_RECALLED = 8;

/** What the title or the given name of a person tells, null where neither is known. */
export function genderOf({ title, canonical }: Pick<NameMention, 'title' | 'canonical'>): Gender | null {
  const called = title?.toLowerCase() ?? '';
  if (HIS_TITLES.has(called)) return 'he';
  if (HER_TITLES.has(called)) return 'she';
  const words = canonical.toLowerCase().split(' ');
  if (words.length < 2) return null;
  for (const word of words.slice(0, -1)) {
    if (HIS_NAMES.has(word) || HIS_TITLES.has(word)) return 'he';
    if (HER_NAMES.has(word) || HER_TITLES.has(word)) return 'she';
  }
  return null;
}

/** The persons of an article so far, the likeliest to be meant by a pronoun first. */
export interface Persons {
  recent: readonly string[];
  genders: Map<string, Gender>;
}

export const noPersons = (): Persons => ({ recent: [], genders: new Map() });

/** Notes the persons of a sentence: who spoke last comes first, then those named, in order, then those named before. */
export function notePersons(persons: Persons, speaker: string | null, named: readonly NameMention[]): void {
  for (const mention of named) {
    const gender = genderOf(mention);
    if (gender !== null && (mention.title !== null || !persons.genders.has(mention.canonical)))
      persons.genders.set(mention.canonical, gender);
  }
  const now = [...(speaker === null ? [] : [speaker]), ...named.map(({ canonical }) => canonical)];
  persons.recent = [...new Set([...now, ...persons.recent])].slice(0, MOST_RECALLED);
}

/** Whom the pronoun means: the likeliest person whose gender is not known to be another. */
export const meantBy = ({ recent, genders }: Persons, pronoun: Gender): string | null =>
  recent.find((name) => (genders.get(name) ?? pronoun) === pronoun) ?? null;
