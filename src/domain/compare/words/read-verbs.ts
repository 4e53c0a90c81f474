import { NEGATIVE_CATENATIVES } from '../../text/en/catenative-verbs';
import { INTENT_VERBS, MORE_VERBS, STATE_PARTICIPLE, STATE_VERB } from '../../text/en/clause-words';
import { BASE_VERBS } from '../../text/en/verbs';
import { readVerbGroups, type VerbGroup } from '../../text/frames/verb-groups';
import { lemma } from '../../text/lemma';
import type { Token } from '../../text/tokens';

const VERB_STEMS: ReadonlySet<string> = new Set([...BASE_VERBS, ...MORE_VERBS].map(lemma));
/** Verbs behind which an infinitive tells what was not done, or only meant. */
export const REFUSALS: ReadonlySet<string> = new Set(NEGATIVE_CATENATIVES.map(lemma));
export const INTENTS: ReadonlySet<string> = new Set([...INTENT_VERBS].map(lemma));

/** The verbs of a sentence; "remains closed" is read as "is closed", and any word is a verb behind "refused to". */
export function readVerbs(tokens: readonly Token[], lemmas: readonly string[]): VerbGroup[] {
  const plain = tokens.map((token, i) =>
    STATE_VERB.test(token.lower) && STATE_PARTICIPLE.test(tokens[i + 1]?.lower ?? '')
      ? { ...token, lower: 'is' }
      : token,
  );
  return readVerbGroups(plain, (at) => VERB_STEMS.has(lemmas[at] ?? '') || followsCatenative(tokens, lemmas, at));
}

function followsCatenative(tokens: readonly Token[], lemmas: readonly string[], at: number): boolean {
  const verb = lemmas[at - 2] ?? '';
  return tokens[at - 1]?.lower === 'to' && (REFUSALS.has(verb) || INTENTS.has(verb));
}
