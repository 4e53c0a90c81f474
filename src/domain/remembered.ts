/** Claims come in rows of pairs, and an article's answers with the same passages: more than that many texts are seldom in turn. */
const MOST = 500;

/** `read`, whose answers are kept for when the same is asked again; they must not be changed. */
export function remembered<Given extends readonly (string | boolean | null)[], Answer>(
  read: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const known = new Map<string, Answer>();
  return (...given) => {
    const key = given.length === 1 && typeof given[0] === 'string' ? given[0] : JSON.stringify(given);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const answer = read(...given);
    if (known.size >= MOST) known.clear();
    known.set(key, answer);
    return answer;
  };
}
