import { CARDINALS } from '../en/number-words';
import {
  CUE_UNITS,
  DONE_TO,
  OBJECT_FILLERS,
  QUANTITY_ROLES,
  type RoleCues,
  TOTAL_LINKS,
  VOTED_ON,
} from '../en/quantity-roles';
import { isMoney, NOT_COUNTED } from '../en/unit-words';
import { indexPhrases, type Phrase, phrasesBefore, phrasesFrom } from '../phrases';
import type { Token } from '../tokens';

const REACH = 9;
// "The death toll from Monday's crash in the north of the region has risen to 24".
const TOTAL_REACH = 18;
const CLAUSE_END = /^(?:and|but|while|when|as|after|before|because|whereas|or)$/;
const AGE_UNITS = /^(?:year|month|week|day)$/;

type Slot = 'after' | 'before' | 'total';

const indexOf = (slot: Slot) =>
  indexPhrases(
    QUANTITY_ROLES.flatMap((role) => role[slot].map((phrase) => [phrase, role] as const)),
    slot === 'after' ? 'begin' : 'end',
  );
const AFTER = indexOf('after');
const BEFORE = indexOf('before');
const TOTAL = indexOf('total');
const NOUNS = new Map(QUANTITY_ROLES.flatMap((cues) => cues.nouns.map((noun) => [noun, cues.role] as const)));

/** A quantity whose role is asked: its tokens (`end` exclusive) and unit. */
export interface Counted {
  start: number;
  end: number;
  unit: string | null;
  scope: string | null;
}

/** What the sentence says of what is counted: `died`, `injured`, `aboard`, `aid` …; null where no cue stands near. */
export function roleOf(tokens: readonly Token[], counted: Counted): string | null {
  if (isAge(tokens, counted)) return 'age';
  const counts = countsOf(counted.unit);
  if (counts === null) return null;
  const own = NOUNS.get(counted.unit ?? '');
  // "364 cases have recovered": the verb says more than the noun.
  if (own === 'infected') return cueAhead(tokens, counted, counts) ?? own;
  if (own !== undefined && counts === 'heads') return own;
  const modifier = modifierRole(counted.scope);
  return (
    modifier ??
    cueAhead(tokens, counted, counts) ??
    cueBehind(tokens, counted, counts) ??
    totalBehind(tokens, counted, counts)
  );
}

function isAge(tokens: readonly Token[], counted: Counted): boolean {
  if (counted.unit === null) return /^aged?$/.test(tokens[counted.start - 1]?.lower ?? '') || isAside(tokens, counted);
  if (!AGE_UNITS.test(counted.unit)) return false;
  const next = tokens[counted.end]?.lower;
  return (
    next === 'old' ||
    (next === 'of' && tokens[counted.end + 1]?.lower === 'age') ||
    /^(?:.*-)?olds?$/.test(tokens[counted.end - 1]?.lower ?? '')
  );
}

/** "Maria Bell, 34, left." */
function isAside(tokens: readonly Token[], { start, end }: Counted): boolean {
  const [name, comma, age, close] = [tokens[start - 2], tokens[start - 1], tokens[start], tokens[end]];
  if (end - start !== 1 || comma?.text !== ',' || close?.text !== ',') return false;
  return name?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(name.text) && /^[1-9]\d?$/.test(age?.text ?? '');
}

function countsOf(unit: string | null): RoleCues['counts'] | null {
  if (unit === null || !NOT_COUNTED.has(unit)) return 'heads';
  return isMoney(unit) ? 'money' : null;
}

function modifierRole(scope: string | null): string | null {
  if (scope === null) return null;
  const words = scope.toLowerCase().split(' ');
  const found = words.find((word) => ['wounded', 'injured', 'dead', 'missing', 'displaced', 'detained'].includes(word));
  return AFTER.get(found ?? '')?.find(({ text }) => text === found)?.meaning.role ?? null;
}

function cueAhead(tokens: readonly Token[], counted: Counted, counts: RoleCues['counts']): string | null {
  for (let at = counted.end; at < Math.min(tokens.length, counted.end + REACH); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || CLAUSE_END.test(token.lower)) return null;
    const told = phrasesFrom(AFTER, tokens, at).filter(
      ({ text, words }) => !DONE_TO.has(text) || !opensObject(tokens, at + words.length),
    );
    const role = roleTold(told, tokens, (words) => at + words, counts, counted.unit);
    if (role !== null) return role;
  }
  return null;
}

function cueBehind(tokens: readonly Token[], counted: Counted, counts: RoleCues['counts']): string | null {
  for (let at = counted.start; at > Math.max(0, counted.start - 4); at--) {
    const role = roleTold(phrasesBefore(BEFORE, tokens, at), tokens, () => at, counts, counted.unit);
    if (role !== null) return role;
    const token = tokens[at - 1];
    if (token === undefined || !OBJECT_FILLERS.has(token.lower)) return null;
  }
  return null;
}

function totalBehind(tokens: readonly Token[], counted: Counted, counts: RoleCues['counts']): string | null {
  if (!TOTAL_LINKS.has(tokens[counted.start - 1]?.lower ?? '')) return null;
  for (let at = counted.start - 1; at > Math.max(0, counted.start - TOTAL_REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'number' || (token.kind === 'punctuation' && token.text !== ':'))
      return null;
    const role = roleTold(phrasesBefore(TOTAL, tokens, at), tokens, () => at, counts, counted.unit);
    if (role !== null) return role;
  }
  return null;
}

/** Some cues tell a role only of some units, or only before some words. */
function isMeant(tokens: readonly Token[], cue: string, end: number, unit: string | null): boolean {
  const units = CUE_UNITS.get(/^(?:was )?carr/.test(cue) ? 'carried' : cue);
  if (units !== undefined) return unit !== null && units.has(unit);
  if (cue !== 'against') return true;
  const [next, noun] = [tokens[end], tokens[end + 1]];
  if (next === undefined || next.kind !== 'word') return true;
  return VOTED_ON.has(next.lower) || (/^(?:the|it|a|this|that)$/.test(next.lower) && VOTED_ON.has(noun?.lower ?? ''));
}

/** "Three gunmen killed 12 people", "wounded a child": what stands behind is who it was done to. */
function opensObject(tokens: readonly Token[], at: number): boolean {
  const isFigure = (token: Token | undefined) =>
    token !== undefined && (token.kind === 'number' || CARDINALS[token.lower] !== undefined);
  const words = tokens.slice(at, at + 2).map(({ lower }) => lower);
  // "killed at least six", but "killed at the market".
  if (/^(?:at least|at most|more than|up to|as many)$/.test(words.join(' '))) return true;
  return isFigure(tokens[at]) || /^(?:an?|dozens|hundreds|scores|several|nobody)$/.test(words[0] ?? '');
}

/** The role that the first of `cues` tells which is meant; `endOf`: the token behind a cue of so many words. */
function roleTold(
  cues: readonly Phrase<RoleCues>[],
  tokens: readonly Token[],
  endOf: (words: number) => number,
  counts: RoleCues['counts'],
  unit: string | null,
): string | null {
  const told = cues.find(
    ({ text, words, meaning }) => meaning.counts === counts && isMeant(tokens, text, endOf(words.length), unit),
  );
  return told?.meaning.role ?? null;
}
