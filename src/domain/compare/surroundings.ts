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
    names: namesOf(after, span.end - span.start),
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

/** Scope words up to the next boundary. */
function scopesOf(tokens: readonly Token[], own: number): string[] {
  const scopes: string[] = [];
  for (const token of tokens) {
    const inside = token.end <= own;
    if (!inside && (token.kind === 'number' || CUTS.test(token.text) || JOINTS.has(token.lower))) break;
    const scope = SCOPE_WORDS.get(token.lower);
    if (scope !== undefined) scopes.push(scope);
  }
  return scopes;
}

/** Capitalised words after the figure up to the next boundary. */
function namesOf(tokens: readonly Token[], own: number): Set<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.end <= own) continue;
    if (token.kind === 'number' || CUTS.test(token.text)) break;
    if (token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !EMPTY_WORDS.has(token.lower))
      names.add(lemma(token.lower));
  }
  return names;
}

function stemOf(token: Token): string | null {
  const scope = SCOPE_WORDS.get(token.lower);
  if (scope === 'whole') return 'total';
  return EMPTY_WORDS.has(token.lower) ? null : lemma(token.lower);
}
