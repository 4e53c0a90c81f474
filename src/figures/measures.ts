import type { Measure } from './bench';
import { measureArticle } from './measures/article';
import { measureAssess } from './measures/assess';
import { measureCandidates } from './measures/candidates';
import { measureCompare } from './measures/compare';
import { measureDates } from './measures/dates';
import { measureGrowth } from './measures/growth';
import { measureHostile } from './measures/hostile';
import { measureNumbers } from './measures/numbers';
import { measureRelations } from './measures/relations';
import { measureSpeed } from './measures/speed';
import { measureUnits } from './measures/units';

/** By the first word of the figures each gives. */
export const MEASURES = {
  compare: measureCompare,
  assess: measureAssess,
  numbers: measureNumbers,
  units: measureUnits,
  dates: measureDates,
  article: measureArticle,
  relations: measureRelations,
  candidates: measureCandidates,
  speed: measureSpeed,
  growth: measureGrowth,
  hostile: measureHostile,
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
