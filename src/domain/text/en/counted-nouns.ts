import { wordTable } from '../word-table';

// Nouns and function words around a count; own compilation.

export const IRREGULAR_PLURALS = wordTable<string>({
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  lives: 'life',
  feet: 'foot',
  wives: 'wife',
  knives: 'knife',
  wolves: 'wolf',
  leaves: 'leaf',
  halves: 'half',
  servicemen: 'serviceman',
  servicewomen: 'servicewoman',
  policemen: 'policeman',
  firemen: 'fireman',
  fishermen: 'fisherman',
  crises: 'crisis',
  bases: 'base',
  buses: 'bus',
  cases: 'case',
  houses: 'house',
  losses: 'loss',
  aircraft: 'aircraft',
  troops: 'troop',
  police: 'police',
  staff: 'staff',
  personnel: 'personnel',
  crew: 'crew',
  cattle: 'cattle',
  sheep: 'sheep',
  series: 'series',
  movies: 'movie',
  cookies: 'cookie',
  species: 'species',
  media: 'medium',
  homes: 'home',
});

/** A number after one of these names a thing. */
export const DESIGNATIONS = new Set(
  'article articles section sections chapter paragraph clause annex appendix figure table page pages verse line resolution protocol directive regulation flight boeing airbus embraer tupolev ilyushin antonov route highway motorway interstate channel room gate platform terminal lot unit block building apartment flat ward district sector zone area region no number nr phase level stage group volume vol episode season act part version model mark type class category formula apollo iphone windows series match game round week day grade step option question chapter psalm studio radio fm union local brigade battalion regiment division squadron battery bible issue track disc size top exit junction pier appendix platform paragraph'.split(
    ' ',
  ),
);

/** A number after one of these is a place in an order. */
export const RANK_LEADS = new Set('number no top ranked rank ranking seeded seed position place'.split(' '));

/** The noun phrase that a number counts ends before one of these. */
export const PHRASE_ENDS = new Set(
  `about above across after against along amid among around as at before behind below beneath beside between beyond by despite during except for from in inside into like near of off on onto out outside over past per since than through throughout till to toward towards under until up upon via with within without
and or but nor yet so because although though while when where whereas if unless that which who whom whose
am is are was were be been being do does did has have had having can could may might must shall should will would
i you he she it we they me him her us them his its our their my your this these those the a an there here not no also only just then too again ago later earlier each both
died die dies killed dead injured wounded hurt survived missing arrested detained evacuated rescued displaced hospitalised hospitalized infected voted abstained signed attended said says say told reported saw took made left went came got gave made won lost beat`.split(
    /\s+/,
  ),
);

/** Participles that stand before a counted noun. */
export const PARTICIPLE_MODIFIERS = new Set(
  'confirmed armed wounded injured united displaced registered unidentified suspected estimated reported related infected detained elected armoured uniformed unarmed retired unnamed masked trained mixed limited combined unmanned guided loaded additional so-called occupied hired abandoned damaged destroyed captured'.split(
    ' ',
  ),
);

export const STREETS = new Set('street st avenue ave road rd lane boulevard blvd drive square way'.split(' '));
/** Right behind "6m": metres. */
export const LENGTH_ADJECTIVES = new Set(
  'tall high long wide deep away thick race sprint hurdles freestyle relay below above from across apart backstroke breaststroke butterfly diameter radius tower waves'.split(
    ' ',
  ),
);

/** Shortly before "6m": metres. */
export const LENGTH_NOUNS = new Set(
  'height length width depth distance altitude elevation reach outreach wingspan diameter radius metres meters measuring measures tall'.split(
    ' ',
  ),
);
