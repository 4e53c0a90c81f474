import { LASTING_BEFORE, LIVING_BEFORE, YOUNGER_BEFORE } from '../text/en/stretch-words';
import { type Comparison, comparison, type SentencePair } from './comparison';
import type { Figure, QuantityFigure } from './figure';
import { quoted } from './figure-comparison';
import type { FigurePair } from './read-figure-pair';
import { readStretch } from './read-stretch';

const REACH = 48;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 };
/** An approximate duration is off by this share at most. */
const ROUGH = 0.15;

/**
 * "The war lasted four years" by "began in 1861 and ended in 1865", an age at death by the dates of a life; null where the claim
 * tells no duration or the evidence tells one itself or has not both dates.
 */
export function compareStretch({ claim, evidence }: FigurePair, pair: SentencePair): Comparison | null {
  const told = claim.find(
    (figure): figure is QuantityFigure => figure.kind === 'quantity' && kindOf(figure, pair.claim) !== null,
  );
  if (
    told === undefined ||
    evidence.some((figure) => figure.kind === 'quantity' && kindOf(figure, pair.evidence) !== null)
  )
    return null;
  const life = kindOf(told, pair.claim) === 'life';
  const stretch = readStretch(pair.evidence, evidence, life);
  const unit = DAYS[told.quantity.unit ?? 'year'];
  if (stretch === null || unit === undefined || !namesSubject(told, pair)) return null;
  const short = Math.floor(stretch.shortest / unit);
  const long = life ? Math.floor(stretch.longest / unit) : Math.ceil(stretch.longest / unit);
  const fits = relation(told, pair.claim, short, long);
  if (fits === null) return null;
  const dates = stretch.dates.map(({ text }) => `“${text}”`).join(' and ');
  return comparison(
    fits ? 'supports' : 'contradicts',
    fits ? 'quantity_contained' : 'quantity_disjoint',
    stretch.dates.map(({ text }) => ({ claim: told.text, evidence: text })),
    `${quoted(told)} in the claim ${fits ? 'is borne out' : 'is excluded'} by ${dates} in the evidence.`,
  );
}

function kindOf({ span }: Figure, text: string): 'time' | 'life' | null {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  if (LIVING_BEFORE.test(before)) return 'life';
  return LASTING_BEFORE.test(before) ? 'time' : null;
}

/** The word or name that the claim opens its sentence with stands in the evidence: the same war, the same person. */
function namesSubject({ span }: Figure, pair: SentencePair): boolean {
  const words = pair.claim.slice(0, span.start).match(/\p{Lu}[\p{L}'’-]+|(?<=^(?:The|An?) )[\p{L}'’-]+/gu) ?? [];
  const own = words.filter((word) => !/^(?:The|An?|He|She|It|They|His|Her|Its|In)$/u.test(word));
  return own.length > 0 && own.every((word) => pair.evidence.toLowerCase().includes(word.toLowerCase()));
}

/** Whether the claim's duration fits one between `short` and `long`; null where it may. */
function relation({ quantity, span }: QuantityFigure, text: string, short: number, long: number): boolean | null {
  const value = Number(quantity.value ?? Number.NaN);
  if (Number.isNaN(value)) return null;
  const below = YOUNGER_BEFORE.test(text.slice(0, span.start)) || quantity.comparator === 'lt';
  if (below) return long < value ? true : short >= value ? false : null;
  if (quantity.comparator === 'gt')
    return short > value || (short === value && long > value) ? true : long <= value ? false : null;
  if (quantity.comparator === 'ge') return short >= value ? true : long < value ? false : null;
  const margin = quantity.comparator === 'eq' ? 0 : value * ROUGH;
  return value + margin >= short && value - margin <= long;
}
