import { MONTHS } from '../text/en/calendar-words';
import { EMPTY_WORDS } from '../text/en/empty-words';
import { SCOPE_WORDS } from '../text/en/scope-words';
import { lemma } from '../text/lemma';
import type { Span } from '../text/statement';
import { type Token, tokenize } from '../text/tokens';
import type { Surroundings } from './figure';

/** Content words farther away than this say little of a figure. */
const WINDOW = 8;
const REACH = 120;
/** What stands behind a comma or another number is likelier said of another figure. */
const BOUNDARY = 0.7;
const CUTS = /[,;:.()]/;
/** "Oslo (27 titles)": a bracket opens what is said of the name before it. */
const CUTS_NAMES = /[,;:.)]/;
/** Words of another figure's phrase: what joins two figures. */
const JOINTS = new Set(['and', 'but', 'while', 'or']);

/** The words around a figure, weighing less with the distance. */
export function surroundingsOf(text: string, span: Span): Surroundings {
  const before = tokenize(text.slice(Math.max(0, span.start - REACH), span.start)).reverse();
  const after = tokenize(text.slice(span.start, span.end + REACH));
  const context = nearness(before);
  for (const [stem, weight] of nearness(after, span.end - span.start))
    context.set(stem, Math.max(context.get(stem) ?? 0, weight));
  const scopes = new Set([...scopesOf(before, 0), ...scopesOf(after, span.end - span.start)]);
  return {
    span: { start: span.start, end: span.end },
    text: text.slice(span.start, span.end),
    context,
    scopes,
    ...namesOf(before, after, span.end - span.start),
  };
}

/** The stems of the content words of a text. */
export function contentStems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter((token) => token.kind === 'word' && !EMPTY_WORDS.has(token.lower))
      .map((token) => lemma(token.lower)),
  );
}

/** The stems in the order met; the first `own` characters are the figure itself. */
function nearness(tokens: readonly Token[], own = 0): Map<string, number> {
  const weights = new Map<string, number>();
  let distance = 0;
  let crossed = 1;
  for (const token of tokens) {
    if (distance >= WINDOW) break;
    const inside = token.end <= own;
    if (token.kind !== 'word') {
      if (!inside && (token.kind === 'number' || CUTS.test(token.text))) crossed *= BOUNDARY;
      continue;
    }
    const stem = stemOf(token);
    if (stem === null) continue;
    weights.set(stem, Math.max(weights.get(stem) ?? 0, crossed * (1 - distance / (WINDOW + 2))));
    distance++;
  }
  return weights;
}

/** Scope words up to the next boundary, but for parts of names ("International Airport"). */
function scopesOf(tokens: readonly Token[], own: number): string[] {
  const scopes: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const inside = token.end <= own;
    if (!inside && (token.kind === 'number' || CUTS.test(token.text) || JOINTS.has(token.lower))) break;
    const scope = SCOPE_WORDS.get(token.lower);
    const naming = isName(token) && [tokens[at - 1], tokens[at + 1]].some((next) => next !== undefined && isName(next));
    if (scope !== undefined && !naming) scopes.push(scope);
  }
  return scopes;
}

/** The names in the figure's own phrase: those behind it, and all of them. */
function namesOf(
  before: readonly Token[],
  after: readonly Token[],
  own: number,
): Pick<Surroundings, 'names' | 'label'> {
  const names = new Set(namesUntilCut(after.filter(({ end }) => end > own)));
  return { names, label: new Set([...names, ...namesUntilCut(before)]) };
}

/** Stems of the capitalised words up to the next boundary, another number, or what joins the phrase of another figure. */
function namesUntilCut(tokens: readonly Token[]): string[] {
  const cut = tokens.findIndex(
    (token, at) =>
      token.kind === 'number' || CUTS_NAMES.test(token.text) || (JOINTS.has(token.lower) && !joinsNames(tokens, at)),
  );
  const phrase = cut < 0 ? tokens : tokens.slice(0, cut);
  return phrase.filter(isName).map(({ lower }) => lemma(lower));
}

/** "Bosnia and Herzegovina". */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  return left !== undefined && right !== undefined && isName(left) && isName(right);
}

function isName({ kind, text, lower }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text) && !EMPTY_WORDS.has(lower) && !(lower in MONTHS);
}

function stemOf(token: Token): string | null {
  const scope = SCOPE_WORDS.get(token.lower);
  if (scope === 'whole') return 'total';
  return EMPTY_WORDS.has(token.lower) ? null : lemma(token.lower);
}
