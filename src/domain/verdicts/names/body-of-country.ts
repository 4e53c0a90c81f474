import { BODY_NOUNS, ORGANISATION_WORDS } from '../../text/en/titles';
import { lookUpDemonym, lookUpPlace } from '../../text/gazetteer';

const BODIES: ReadonlySet<string> = new Set([...ORGANISATION_WORDS, ...BODY_NOUNS].map((word) => word.toLowerCase()));
const FIRST_WORD = /^(?:the\s)?(\S{2,30})\s(.{2,100})$/iu;

/** "Russian Defence Ministry", "Russia’s Defence Ministry": the body without its country, "Defence Ministry"; else null. */
export function bodyWithoutCountry(value: string): string | null {
  const [, first, rest] = FIRST_WORD.exec(value.trim()) ?? [];
  if (first === undefined || rest === undefined) return null;
  if (lookUpDemonym(first) === null && lookUpPlace(first)?.kind !== 'country') return null;
  return rest.split(/\s/u).some((word) => BODIES.has(word.toLowerCase())) ? rest : null;
}
