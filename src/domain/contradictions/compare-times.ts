const DAY = 10;

/** Which of two ISO days or date-times is later; null when either is unknown or they cannot be told apart. */
export function laterOf(a: string | null | undefined, b: string | null | undefined): 'a' | 'b' | null {
  if (!a || !b) return null;
  const exact = a.length > DAY && b.length > DAY;
  const [first, second] = exact ? [Date.parse(a), Date.parse(b)] : [a.slice(0, DAY), b.slice(0, DAY)];
  if (first < second) return 'b';
  return first > second ? 'a' : null;
}
