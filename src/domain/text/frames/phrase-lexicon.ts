import { lemma } from '../lemma';

/** Finds words and short phrases by their lemmas; the longest at a position wins. */
export interface PhraseLexicon<T> {
  /** What stands at position `at` of `lemmas`, and how many words it takes; null if nothing is listed. */
  matchAt(lemmas: readonly string[], at: number): { values: T[]; length: number } | null;
}

// "brought the plane down": so many words may stand between a verb and its particle.
const PARTICLE_GAP = 4;
const PARTICLES = new Set(['down', 'out', 'back', 'up', 'off', 'away'].map(lemma));

/** `rows`: base forms separated by `|`, and what they stand for. */
export function phraseLexicon<T>(rows: readonly (readonly [string, T])[]): PhraseLexicon<T> {
  const byFirst = new Map<string, { words: string[]; values: T[] }[]>();
  for (const [phrases, value] of rows) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ').map(lemma);
      const listed = byFirst.get(words[0]!) ?? [];
      const same = listed.find((entry) => entry.words.join(' ') === words.join(' '));
      if (same) same.values.push(value);
      else listed.push({ words, values: [value] });
      byFirst.set(words[0]!, listed);
    }
  }
  for (const listed of byFirst.values()) listed.sort((a, b) => b.words.length - a.words.length);

  return {
    matchAt(lemmas, at) {
      for (const { words, values } of byFirst.get(lemmas[at] ?? '') ?? []) {
        if (words.every((word, i) => lemmas[at + i] === word)) return { values, length: words.length };
        const [, particle] = words;
        if (words.length === 2 && PARTICLES.has(particle!)) {
          if (lemmas.slice(at + 1, at + 2 + PARTICLE_GAP).includes(particle!)) return { values, length: 1 };
        }
      }
      return null;
    },
  };
}
