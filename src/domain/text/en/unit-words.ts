import { wordTable } from '../word-table';

// Units of measure and currencies as news text writes them; SI brochure symbols and ISO 4217 codes.

const UNIT_ROWS: Readonly<Record<string, string>> = {
  km: 'kilometre kilometer km kms',
  m: 'metre meter m',
  cm: 'centimetre centimeter cm',
  mm: 'millimetre millimeter mm',
  mile: 'mile mi',
  foot: 'foot feet ft',
  inch: 'inch inches',
  yard: 'yard yards',
  hectare: 'hectare ha',
  acre: 'acre',
  kg: 'kilogram kilogramme kilo kg',
  g: 'gram gramme',
  tonne: 'tonne metric-ton',
  ton: 'ton',
  litre: 'litre liter',
  gallon: 'gallon',
  barrel: 'barrel',
  second: 'second sec',
  minute: 'minute min',
  hour: 'hour hr hrs',
  day: 'day',
  week: 'week fortnight',
  month: 'month',
  year: 'year yr yrs',
  decade: 'decade',
  century: 'century',
  kWh: 'kwh kilowatt-hour',
  kW: 'kilowatt kw',
  MW: 'megawatt mw',
  GW: 'gigawatt gw',
  knot: 'knot',
  'km/h': 'kph kmh km/h',
  mph: 'mph',
  degree: 'degree °',
  point: 'point',
  cent: 'cent',
};

/** Word (singular) to unit. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_ROWS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

export const CURRENCY_SIGNS = wordTable<string>({
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₼': 'AZN',
  '₾': 'GEL',
});

/** Letters before a dollar sign. */
export const DOLLAR_COUNTRIES = wordTable<string>({
  us: 'USD',
  u: 'USD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
});

export const CURRENCY_CODES = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD INR RUB UAH TRY PLN CZK SEK NOK DKK HUF RON BGN KRW ILS AED SAR ZAR BRL MXN AZN GEL AMD KZT'.split(
    ' ',
  ),
);

/** Currency names (singular), with the country adjective where the bare name is shared. */
export const CURRENCY_NAMES = wordTable<string>({
  dollar: 'USD',
  'us dollar': 'USD',
  'american dollar': 'USD',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'hong kong dollar': 'HKD',
  euro: 'EUR',
  'pound sterling': 'GBP',
  'british pound': 'GBP',
  'egyptian pound': 'EGP',
  yen: 'JPY',
  'japanese yen': 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rouble: 'RUB',
  ruble: 'RUB',
  'russian rouble': 'RUB',
  'russian ruble': 'RUB',
  hryvnia: 'UAH',
  hryvnya: 'UAH',
  rupee: 'INR',
  'turkish lira': 'TRY',
  lira: 'TRY',
  'swiss franc': 'CHF',
  zloty: 'PLN',
  manat: 'AZN',
  lari: 'GEL',
  dram: 'AMD',
  tenge: 'KZT',
  shekel: 'ILS',
  peso: 'MXN',
  rand: 'ZAR',
  won: 'KRW',
  krona: 'SEK',
  krone: 'NOK',
});

/** Units of length, time, money, share … that no head count is given in. */
export const NOT_COUNTED = new Set([
  ...Object.keys(UNIT_ROWS),
  ...CURRENCY_CODES,
  'percent',
  'percentage point',
  '°C',
  '°F',
  'time',
  'EGP',
]);
