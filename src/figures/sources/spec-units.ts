/** The units of the specification, and what Touchstone calls them. A word that is not here is compared as it stands, in small letters. */
export const UNIT_NAMES: Readonly<Record<string, string[]>> = {
  Dollar: ['USD', 'dollar'],
  Pound: ['GBP', 'pound'],
  Franc: ['CHF', 'FRF', 'franc'],
  Cent: ['cent', 'USD cent'],
  Penny: ['penny', 'pence', 'cent'],
  Bitcoin: ['BTC', 'XBT', 'bitcoin'],
  'Finnish markka': ['FIM', 'finnish markka', 'markka'],
  'Netherlands guilder': ['NLG', 'dutch guilder', 'guilder'],
  Kilometer: ['km'],
  Meter: ['m'],
  Centimeter: ['cm'],
  Millimeter: ['mm'],
  'Square meter': ['m²', 'square metre', 'sq m'],
  'Cubic foot': ['cubic foot', 'ft³'],
  'Metric ton': ['tonne', 'metric ton'],
  Ton: ['ton', 'tonne', 't'],
  Kilogram: ['kg'],
  Gram: ['g'],
  Microgram: ['µg', 'μg', 'microgram'],
  Megabit: ['MB', 'megabyte', 'megabit'],
  Dram: ['dram', 'drachma'],
  Radian: ['rad', 'radian'],
  'Meter per millisecond': ['m/ms'],
  'Centimeter per millisecond': ['cm/ms'],
  'Kilometer per millisecond': ['km/ms'],
  C: ['°C'],
  F: ['°F'],
  Degree: ['degree', '°'],
};

/** Whether our `unit` is the one the specification names. */
export function isSameUnit(unit: string | null, gold: { unit?: string; isoCurrency?: string }): boolean {
  if (unit === null) return false;
  const names = [...(UNIT_NAMES[gold.unit ?? ''] ?? [gold.unit ?? '']), gold.isoCurrency ?? ''];
  return names.some((name) => name !== '' && name.toLowerCase() === unit.toLowerCase());
}
