import { liesIn, lookUpDemonym, lookUpPlace } from '../text/gazetteer';
import type { NameMention } from '../text/names';
import type { Span } from '../text/statement';
import type { Token } from '../text/tokens';
import type { MatchedEntity } from './matched-article';

/** Somebody or something named in a statement. */
export interface Participant extends Span {
  /** Same for every name of the same entity: "place:Norway", "person:kari berg". */
  key: string;
  name: string;
  kind: MatchedEntity['kind'];
  /** Key of the country or body it belongs to or speaks for; its own key where none is known. */
  principal: string;
  /** "Russian", "Norwegian": says whose, not where. */
  adjectival: boolean;
}

const placeKey = (name: string): string => `place:${name}`;

/** The participant a place name, demonym or seat stands for; null if the gazetteer has none. */
export function participantOfPlace(name: string, span: Span): Participant | null {
  const place = lookUpPlace(name);
  if (place !== null) {
    const principal = place.country ? placeKey(place.country) : placeKey(place.canonical);
    // A seat is no place one travels to: the Kremlin is Russia speaking.
    const canonical = place.kind === 'seat' && place.country ? place.country : place.canonical;
    return {
      start: span.start,
      end: span.end,
      key: placeKey(canonical),
      name: canonical,
      kind: 'place',
      principal,
      adjectival: false,
    };
  }
  const country = lookUpDemonym(name);
  const people = country === null ? null : participantOfPlace(country, span);
  return people && { ...people, adjectival: true };
}

function participantOfName(mention: NameMention): Participant {
  const place = participantOfPlace(mention.canonical, mention) ?? null;
  if (place !== null && mention.kind !== 'person') return place;
  const kind = mention.kind === 'other' ? 'thing' : mention.kind;
  const key = `${kind}:${mention.canonical.toLowerCase()}`;
  const body = mention.affiliation ? participantOfPlace(mention.affiliation, mention) : null;
  return {
    start: mention.start,
    end: mention.end,
    key,
    name: mention.canonical,
    kind,
    principal: body?.principal ?? key,
    adjectival: false,
  };
}

/** Those of `names` (in order, none over another) that overlap [start, end), found by bisection. */
function overlapping(names: readonly NameMention[], start: number, end: number): NameMention[] {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  const found: NameMention[] = [];
  for (let i = low; i < names.length && names[i]!.start < end; i++) found.push(names[i]!);
  return found;
}

/** Names and demonyms among `tokens`, in order, each with whom it stands for; `known`: single words that are surely names. */
export function readParticipants(
  tokens: readonly Token[],
  names: readonly NameMention[],
  known: ReadonlySet<string>,
): Participant[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const named = overlapping(names, first.start, last.end)
    .filter((name) => (known.has(name.text) || !isCapitalisedWord(name, first)) && !isCurrency(name, tokens))
    .map(participantOfName);
  const covered = (token: Token) => named.some((name) => token.start < name.end && token.end > name.start);
  const others = tokens
    .filter((token, i) => /^\p{Lu}/u.test(token.text) && !covered(token) && !CURRENCY.test(tokens[i + 1]?.lower ?? ''))
    .map((token) => participantOfPlace(token.text, token))
    .filter((participant) => participant !== null);
  // "Danish nurses", "the Kenyan city": adjectives inside a longer name count too.
  const inside = tokens
    .filter((token) => covered(token) && lookUpDemonym(token.text) !== null)
    .map((token) => participantOfPlace(token.text, token))
    .filter((participant) => participant !== null);
  return [...named, ...others, ...inside].sort((a, b) => a.start - b.start);
}

const CURRENCY = /^(?:dollars?|pounds?|francs?|pesos?|roubles?|rubles?|yen|yuan|won|rupees?|crowns?|krona|lira)$/u;

/** "US dollars": a unit, not the United States. */
function isCurrency({ end }: NameMention, tokens: readonly Token[]): boolean {
  return CURRENCY.test(tokens.find((token) => token.start >= end)?.lower ?? '');
}

/** "Gas stations …", "Danish-speaking": capital letters that make no name. */
function isCapitalisedWord({ kind, text, start }: NameMention, first: Token): boolean {
  return kind === 'other' && ((start === first.start && !/[\s\d]/u.test(text)) || /-\p{Ll}/u.test(text));
}

/** Country of a participant, where it is or belongs to one. */
export function countryOf({ principal }: Participant): string | null {
  if (!principal.startsWith('place:')) return null;
  return lookUpPlace(principal.slice('place:'.length))?.kind === 'country' ? principal.slice('place:'.length) : null;
}

/** Whether two place keys can be the same place: equal, or one lies in the other. */
export function compatiblePlaces(a: string, b: string): boolean {
  const [inner, outer] = [a.replace(/^place:/u, ''), b.replace(/^place:/u, '')];
  return inner === outer || liesIn(inner, outer) || liesIn(outer, inner);
}

/** Whether one place key lies in another. */
export function liesWithin(inner: string, outer: string): boolean {
  return liesIn(inner.replace(/^place:/u, ''), outer.replace(/^place:/u, ''));
}

export function toEntity(participant: Participant): MatchedEntity {
  const { key, name, kind, principal } = participant;
  return { key, name, kind, containedIn: principal === key ? null : principal, aliases: [] };
}
