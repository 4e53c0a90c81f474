const LENGTHS = [
  { days: 1, label: 'tomorrow' },
  { days: 3, label: 'in three days' },
  { days: 7, label: 'in a week' },
  { days: 30, label: 'in a month' },
];

/** When a snoozed claim comes back. */
export const SnoozeSelect = ({ form }: { form?: string }) => (
  <label>
    Comes back
    <select name="days" form={form}>
      {LENGTHS.map(({ days, label }) => (
        <option key={days} value={days}>
          {label}
        </option>
      ))}
    </select>
  </label>
);
