import { GROUPS, STATE_ADJECTIVE } from '../../text/en/blame-words';
import { DETERMINERS, PREPOSITIONS } from '../../text/en/function-words';
import { WEAPON_SYSTEMS } from '../../text/en/weapon-systems';
import { nounClassAt } from '../../text/frames/noun-class';
import { demonymOf, lookUpDemonym } from '../../text/gazetteer';
import type { Span } from '../../text/statement';
import { type Clause, within } from '../clause';
import { countryOf, type Participant } from '../participant';

/** Classes that can act; a missile is what somebody fires. */
const ACTING = /^(?:air defence|drone|troops)$/u;

/**
 * Who acts, from the coarsest to the finest: "Denmark/air defence/Patriot". Null when the phrase names nobody, or only
 * an instrument.
 */
export function agentPath(clause: Clause, agent: Span, isSubject: boolean): string | null {
  const all = clause.tokens.map((token, i) => ({ token, i })).filter(({ token }) => within(token, agent));
  // "In the skies over Oslo, a frigate …": the agent stands after the comma.
  const comma = isSubject ? all.findLastIndex(({ token }, i) => token.text === ',' && i < all.length - 1) : -1;
  const at = all.slice(comma + 1);
  const end = nounPhraseEnd(at.map(({ token }) => token.lower));
  const phrase = at.slice(0, end);
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last) return null;
  const span = { start: first.token.start, end: last.token.end };
  // "A Moldavian rebel group": of that country, not the country.
  const ofGroup = phrase.some(({ token }) => GROUPS.has(token.lower));
  const named = clause.participants.filter(
    (one) => within(one, span) && !(ofGroup && (one.adjectival || STATE_ADJECTIVE.test(one.name))),
  );
  const country =
    named.map(countryOf).find((name) => name !== null) ?? unlistedState(clause, named, last.token.end) ?? null;
  const kinds = new Set<string>();
  for (let i = first.i; i <= last.i; i++) {
    const match = nounClassAt(clause.lemmas, i);
    if (match && ACTING.test(match.name)) kinds.add(match.name);
    i += (match?.length ?? 1) - 1;
  }
  const names = named
    .filter((one) => one.kind !== 'place' && stateOf(one.name) !== country)
    .map((one) => withoutDemonym(one.name));
  for (const name of names) {
    const kind = weaponKind(name);
    if (kind !== null && ACTING.test(kind)) kinds.add(kind);
  }
  const path = [country, [...kinds][0], ...names].filter((part) => part !== null && part !== undefined);
  return path.length === 0 ? null : path.map((part) => part.replaceAll('/', '-')).join('/');
}

/** "Moldavian forces": a state that no list knows, by its adjective before a plain noun. */
function unlistedState({ tokens }: Clause, named: readonly Participant[], end: number): string | undefined {
  const adjective = named.find((one) => {
    const next = tokens.find(({ start }) => start >= one.end);
    return STATE_ADJECTIVE.test(one.name) && next !== undefined && next.end <= end && /^\p{Ll}/u.test(next.text);
  });
  return adjective && stateOf(adjective.name);
}

const stateOf = (adjective: string): string => adjective.replace(/n$/u, '');

/** Words of the first noun phrase: up to the first preposition or comma after a word of its own. */
function nounPhraseEnd(words: readonly string[]): number {
  const start = words.findIndex((word) => !DETERMINERS.has(word) && !PREPOSITIONS.has(word) && word !== ',');
  for (let i = start + 1; i < words.length; i++) {
    if (PREPOSITIONS.has(words[i]!) || /^[,;:.]$/u.test(words[i]!)) return i;
  }
  return words.length;
}

const weapons = Object.entries(WEAPON_SYSTEMS).flatMap(([kind, names]) =>
  names.split('|').map((name) => [name, kind] as const),
);

/** "Patriot PAC-3" → air defence; null for what is no known weapon. */
function weaponKind(name: string): string | null {
  const lower = name.toLowerCase();
  return (
    weapons.find(
      ([weapon]) => lower === weapon || (/^[-\s\d]/u.test(lower.slice(weapon.length)) && lower.startsWith(weapon)),
    )?.[1] ?? null
  );
}

/** "Danish Patriot" → "Patriot": the country is a step of its own. */
function withoutDemonym(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && lookUpDemonym(first) !== null ? rest.join(' ') : name;
}

/** Whether a path says only what acted, not whose it is. */
export const isInstrument = (path: string): boolean => ACTING.test(path.split('/')[0]!);

/** A path in words: "Danish air defence (Patriot)". */
export function agentName(path: string): string {
  const [first = '', ...rest] = path.split('/');
  const adjective = demonymOf(first);
  if (rest.length === 0 || adjective === null) return [first, ...rest].join(', ');
  const [kind, ...names] = rest;
  return `${adjective} ${kind}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}
