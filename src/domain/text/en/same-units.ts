/** Units that news text uses for one another; the first stands for all. Own compilation. */
const SAME_UNIT: readonly string[] = [
  'person civilian citizen resident inhabitant man passenger life death fatality victim individual soul',
  'case infection patient occurrence',
  'review critic reviewer',
  'copy unit',
  'match game appearance cap',
  'honor honour trophy title award',
  'user subscriber member customer listener follower',
  'employee worker staff professional',
  'nation country state',
  'film movie',
];

/** Unit to the one that stands for it. */
export const UNIT_CLASS: ReadonlyMap<string, string> = new Map(
  SAME_UNIT.flatMap((row) => {
    const units = row.split(' ');
    return units.map((unit) => [unit, units[0] ?? unit] as const);
  }),
);

/** Units of one dimension, as multiples of the first; a figure in one is compared with a figure in another. */
export const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 },
  { month: 1, year: 12, decade: 120, century: 1200 },
  { mm: 1, cm: 10, m: 1000, km: 1_000_000 },
  { inch: 1, foot: 12, yard: 36, mile: 63_360 },
  { g: 1, kg: 1000, tonne: 1_000_000 },
];
