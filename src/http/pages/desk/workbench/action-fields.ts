/** The small fields of the desk's forms by their names. */
export type Fields = Readonly<Record<string, string>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY_MS = 86_400_000;

/** uuid of the person chosen in a field; null for nobody. */
export const personOf = (fields: Fields, field: string): string | null => {
  const chosen = fields[field] ?? '';
  return UUID.test(chosen) ? chosen : null;
};

/** When a snoozed claim comes back, from the days of the form. */
export const snoozeEnd = ({ days }: Fields): Date =>
  new Date(Date.now() + (days && /^\d{1,3}$/.test(days) ? Number(days) : 0) * DAY_MS);
