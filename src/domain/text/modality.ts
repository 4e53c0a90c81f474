import { AUXILIARIES, BE_FORMS, SUBORDINATORS } from './en/function-words';
import { HEDGE_PARTICIPLES, HEDGES } from './en/hedges';
import { findFiniteVerb } from './finite-verb';
import type { Modality } from './statement';
import type { Token } from './tokens';

/** Verbs of opinion as nouns: "there is a perception that" hedges, "fears of a war rose" does not. */
const NEEDS_THAT: ReadonlySet<string> = new Set(['fear', 'fears', 'concerns', 'perception', 'impression']);
const EMBEDDED_SUBJECTS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'we', 'you', 'i']);
const PURPOSE: ReadonlySet<string> = new Set(['to', 'in', 'for', 'because', 'as']);

/** A hedge counts in the main clause only: before or right behind the verb, not in a purpose or subordinate clause. */
function hedgeAt(tokens: readonly Token[], index: number, verb: number): Modality | null {
  const token = tokens[index];
  if (token === undefined || token.text === 'May' || token.text === 'Will') return null;
  const next = tokens[index + 1]?.lower ?? '';
  const previous = tokens[index - 1]?.lower ?? '';
  if (NEEDS_THAT.has(token.lower) && next !== 'that') return null;
  if (token.lower === 'could' && tokens[index + 1]?.lower === 'not') return null;
  // "have not said they will leave": the modal belongs to an embedded clause.
  if (verb !== -1 && index > verb && EMBEDDED_SUBJECTS.has(previous) && AUXILIARIES.has(token.lower)) return null;
  // ", allegedly to repel an attack": only the purpose is alleged.
  if (verb !== -1 && index > verb && PURPOSE.has(next)) {
    if (/ly$/u.test(token.lower) && previous === ',') return null;
  }
  if (
    HEDGE_PARTICIPLES.has(token.lower) &&
    BE_FORMS.has(previous) &&
    (next === 'to' || next === 'that' || next === 'as')
  ) {
    return HEDGE_PARTICIPLES.get(token.lower) ?? null;
  }
  return HEDGES.get(token.lower) ?? null;
}

/** How firmly a clause holds its main proposition. `from`: where the proposition begins when a speech verb stands before it. */
export function readModality(tokens: readonly Token[], from = 0): Modality {
  const verb = findFiniteVerb(tokens, from);
  const first = tokens.slice(from).find(({ kind }) => kind === 'word')?.lower;
  if (first === 'if' || first === 'unless') return 'conditional';
  for (let i = from; i < tokens.length; i++) {
    const { lower } = tokens[i] ?? { lower: '' };
    // What is subordinate to the verb, or relative to a noun behind it, does not weaken the main clause.
    const embeds =
      i > verb && verb !== -1 && (SUBORDINATORS.has(lower) || lower === 'who' || lower === 'which' || lower === 'that');
    if (embeds && findFiniteVerb(tokens, i + 1) !== -1) return 'asserted';
    const hedge = hedgeAt(tokens, i, verb);
    if (hedge !== null) return hedge;
    if (lower === 'would' && tokens[i + 1]?.lower === 'have') return 'conditional';
  }
  return 'asserted';
}
