import { CITIES, SUBREGIONS } from './en/cities';
import { COUNTRIES } from './en/countries';
import { REGIONS, type Region } from './en/regions';
import { BODY_TOWNS, SEATS } from './en/seats';

export type PlaceKind = 'country' | 'capital' | 'region' | 'seat';

export interface Place {
  /** The name this project uses: "Kyiv" for "Kiev". */
  canonical: string;
  kind: PlaceKind;
  /** The state it lies in, as internationally recognised; absent for what lies in none or in several. */
  country?: string;
}

const regions = new Map<string, Region>(REGIONS.map((region) => [region.name, region]));
const places = new Map<string, Place>();
const demonyms = new Map<string, string>();

/** The first entry of a name wins, so countries come before regions and those before seats. */
function register(names: readonly string[], place: Place): void {
  for (const name of names) if (!places.has(name)) places.set(name, place);
}

for (const { name, aliases, capitals } of COUNTRIES) {
  register([name, ...aliases], { canonical: name, kind: 'country', country: name });
  for (const spellings of capitals) {
    register(spellings, { canonical: spellings[0] ?? name, kind: 'capital', country: name });
  }
}
for (const { name, aliases, countries } of REGIONS) {
  register([name, ...aliases], {
    canonical: name,
    kind: 'region',
    ...(countries.length === 1 && { country: countries[0] }),
  });
}
for (const { name, aliases, speaksFor } of SEATS) {
  register([name, ...aliases], { canonical: name, kind: 'seat', country: speaksFor });
}
const regionOf = new Map<string, string>();
for (const [country, names] of CITIES)
  for (const name of names) register([name], { canonical: name, kind: 'region', country });
for (const [region, { country, towns }] of SUBREGIONS) {
  register([region], { canonical: region, kind: 'region', country });
  for (const town of towns) {
    register([town], { canonical: town, kind: 'region', country });
    regionOf.set(lookUpPlace(town)?.canonical ?? town, region);
  }
}
for (const { name, demonyms: words } of [...COUNTRIES, ...REGIONS]) {
  for (const word of words) for (const form of [word, `${word}s`]) if (!demonyms.has(form)) demonyms.set(form, name);
}

const stripped = (name: string): string =>
  name.includes(' ') || name.includes("'") || name.includes('’')
    ? name.replace(/^(?:[Tt]he|official) /u, '').replace(/['’]s?$/u, '')
    : name;

/**
 * The country, capital, region or seat of government a name stands for ("Kiev", "the White House", "Oslo’s"); null when
 * unknown. Case-sensitive, constant time.
 */
export function lookUpPlace(name: string): Place | null {
  return places.get(name) ?? places.get(stripped(name)) ?? null;
}

/** The country or region of an adjective or people's name: "Danish" → "Denmark", "Catalan" → "Catalonia". */
export function lookUpDemonym(word: string): string | null {
  return demonyms.get(word) ?? demonyms.get(stripped(word)) ?? null;
}

const adjectives = new Map([...COUNTRIES, ...REGIONS].map(({ name, demonyms: [first] }) => [name, first ?? null]));

/** The adjective of a country or region: "Denmark" → "Danish"; null when it has none. */
export function demonymOf(name: string): string | null {
  return adjectives.get(name) ?? null;
}

/** The state or union whose authorities a capital or seat stands for: "the White House" → "United States", "Brussels" → "European Union". */
export function speaksFor(name: string): string | null {
  const place = lookUpPlace(name);
  if (place === null || place.kind === 'region') return BODY_TOWNS.get(stripped(name)) ?? null;
  return BODY_TOWNS.get(place.canonical) ?? place.country ?? null;
}

/** Whether two places may share ground although neither is known to lie in the other: a region and a town of one country. */
export function mayOverlap(a: string, b: string): boolean {
  const [one, other] = [lookUpPlace(a), lookUpPlace(b)];
  if (one === null || other === null) return true;
  if (one.canonical === other.canonical || liesIn(a, b) || liesIn(b, a)) return true;
  const [first, second] = [regions.get(one.canonical), regions.get(other.canonical)];
  // A sea, a continent, a land across borders.
  if (
    [
      [one, first],
      [other, second],
    ].some(([place, region]) => (place as Place).country === undefined && region !== undefined)
  )
    return true;
  if (one.country !== other.country) return false;
  const [wide, narrow] = [SUBREGIONS.has(one.canonical), SUBREGIONS.has(other.canonical)];
  return wide !== narrow && !regionOf.has((wide ? other : one).canonical);
}

/** Whether `inner` lies in `outer` ("Oslo" in "Norway", "Catalonia" in "Spain"); both by any known name. */
export function liesIn(inner: string, outer: string): boolean {
  const place = lookUpPlace(inner);
  const whole = lookUpPlace(outer);
  if (place === null || whole === null || place.canonical === whole.canonical) return false;
  if (regionOf.get(place.canonical) === whole.canonical) return true;
  if (whole.kind === 'country') return place.country === whole.canonical;
  const members = regions.get(whole.canonical)?.countries ?? [];
  return members.length > 1 && place.country !== undefined && members.includes(place.country);
}
