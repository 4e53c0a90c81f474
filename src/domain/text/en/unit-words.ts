import { CURRENCY_CODES, SHARED_CURRENCIES } from './currency-words';

// Units of measure as news text writes them; SI brochure symbols and the customary units of Britain and America.

/** Symbol or name: the words for it, singular. */
const LENGTHS: Readonly<Record<string, string>> = {
  km: 'kilometre kilometer km',
  m: 'metre meter m mtr',
  cm: 'centimetre centimeter cm',
  mm: 'millimetre millimeter mm',
  µm: 'micrometre micrometer micron',
  nm: 'nanometre nanometer nm',
  mile: 'mile mi',
  foot: 'foot feet ft',
  inch: 'inch inches',
  yard: 'yard yd',
  furlong: 'furlong',
  fathom: 'fathom',
  'nautical mile': 'nautical-mile',
  'light year': 'light-year lightyear',
  parsec: 'parsec',
};

const UNIT_ROWS: Readonly<Record<string, string>> = {
  ...LENGTHS,
  hectare: 'hectare ha',
  acre: 'acre',
  'm²': 'm² m2 sqm',
  'km²': 'km² km2',
  'm³': 'm³ m3',
  kg: 'kilogram kilogramme kilo kg',
  g: 'gram gramme g',
  mg: 'milligram milligramme mg',
  µg: 'microgram microgramme µg μg mcg',
  tonne: 'tonne',
  ton: 'ton',
  kilotonne: 'kilotonne kiloton',
  megatonne: 'megatonne megaton',
  ounce: 'ounce oz',
  lb: 'lb',
  stone: 'stone',
  carat: 'carat karat',
  litre: 'litre liter l',
  ml: 'millilitre milliliter ml',
  cl: 'centilitre centiliter cl',
  gallon: 'gallon gal',
  pint: 'pint',
  quart: 'quart',
  barrel: 'barrel bbl',
  bushel: 'bushel',
  cup: 'cup',
  tablespoon: 'tablespoon tbsp',
  teaspoon: 'teaspoon tsp',
  'fluid ounce': 'fluid-ounce',
  ms: 'millisecond ms',
  second: 'second sec',
  minute: 'minute min mins',
  hour: 'hour hr hrs',
  day: 'day',
  week: 'week fortnight',
  month: 'month',
  year: 'year yr yrs',
  decade: 'decade',
  century: 'century',
  kWh: 'kwh kilowatt-hour',
  MWh: 'mwh megawatt-hour',
  GWh: 'gwh gigawatt-hour',
  TWh: 'twh terawatt-hour',
  W: 'watt',
  kW: 'kilowatt kw',
  MW: 'megawatt mw',
  GW: 'gigawatt gw',
  volt: 'volt',
  kV: 'kilovolt kv',
  ampere: 'ampere amp',
  joule: 'joule',
  calorie: 'calorie kcal',
  hertz: 'hertz hz',
  kHz: 'kilohertz khz',
  MHz: 'megahertz mhz',
  GHz: 'gigahertz ghz',
  decibel: 'decibel db',
  horsepower: 'horsepower hp bhp',
  pascal: 'pascal',
  psi: 'psi',
  newton: 'newton',
  becquerel: 'becquerel',
  sievert: 'sievert',
  byte: 'byte',
  kB: 'kilobyte kb',
  MB: 'megabyte mb',
  GB: 'gigabyte gb',
  TB: 'terabyte tb',
  PB: 'petabyte pb',
  bit: 'bit',
  Mbit: 'megabit mbit',
  Gbit: 'gigabit gbit',
  'Mbit/s': 'mbps',
  'Gbit/s': 'gbps',
  pixel: 'pixel',
  megapixel: 'megapixel mp',
  knot: 'knot kt',
  'km/h': 'kph kmh km/h',
  mph: 'mph',
  degree: 'degree ° deg',
  rad: 'radian rad',
  turn: 'turn',
  point: 'point',
  'basis point': 'basis-point',
  '°C': 'celsius celcius centigrade',
  '°F': 'fahrenheit',
  K: 'kelvin',
  dram: 'drachma dram',
};

/** Word (singular) to unit. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_ROWS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** Units that "square", "cubic" and a rate go with. */
export const LENGTH_UNITS = new Set(Object.keys(LENGTHS));

/** Symbols of one letter; capitals matter, and a word may be meant: only glued to the digits, or small and apart. */
export const GLUED_UNITS: ReadonlyMap<string, string> = new Map([
  ['t', 'tonne'],
  ['h', 'hour'],
  ['L', 'litre'],
  ['l', 'litre'],
  ['W', 'W'],
  ['V', 'volt'],
  ['p', 'penny'],
  ['in', 'inch'],
]);

/** Time of a rate: "50 metres per second", "80 miles an hour", "km/ms". */
export const RATE_TIMES: ReadonlyMap<string, string> = new Map([
  ['hour', 'h'],
  ['hr', 'h'],
  ['h', 'h'],
  ['second', 's'],
  ['sec', 's'],
  ['s', 's'],
  ['millisecond', 'ms'],
  ['ms', 'ms'],
  ['minute', 'min'],
  ['min', 'min'],
]);

/** What the smaller unit of a pair is of the larger: "5 feet 2 inches", "3 dollars 50 cents". */
export const SUBUNITS: ReadonlyMap<string, number> = new Map([
  ['foot inch', 12],
  ['yard foot', 3],
  ['mile yard', 1760],
  ['m cm', 100],
  ['km m', 1000],
  ['kg g', 1000],
  ['pound ounce', 16],
  ['lb ounce', 16],
  ['lb oz', 16],
  ['stone pound', 14],
  ['stone lb', 14],
  ['hour minute', 60],
  ['minute second', 60],
  ['USD cent', 100],
  ['EUR cent', 100],
  ['CAD cent', 100],
  ['AUD cent', 100],
  ['GBP penny', 100],
  ['pound penny', 100],
  ['RUB kopeck', 100],
]);

/** Near "40C" and "85F": heat is measured. */
export const HEAT_WORDS = new Set(
  'temperature temperatures heat heatwave hot hottest cold coldest warm warmer warming celsius fahrenheit degrees mercury thermometer freezing boils boil cool cooler fever highs lows weather'.split(
    ' ',
  ),
);

/** Units of length, time, money, share … that no head count is given in. */
export const NOT_COUNTED = new Set([
  ...Object.keys(UNIT_ROWS),
  ...CURRENCY_CODES,
  ...SHARED_CURRENCIES,
  'percent',
  'percentage point',
  'time',
  'pound',
  'penny',
  'cent',
]);

/** Whether a unit is money: an ISO 4217 code, or a name that several currencies share. */
export function isMoney(unit: string): boolean {
  return CURRENCY_CODES.has(unit) || SHARED_CURRENCIES.has(unit);
}
