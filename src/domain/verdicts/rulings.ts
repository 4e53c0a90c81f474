/** How a publisher's claims that people have ruled on came out. */
export interface Rulings {
  right: number;
  total: number;
}

/** Whether a value, as lines of JSON may carry it, is a record: whole numbers, no more right than there are. */
export function isRulings(rulings: unknown): rulings is Rulings {
  const { right, total } = Object(rulings) as Record<string, unknown>;
  return isCount(right) && isCount(total) && right <= total;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
