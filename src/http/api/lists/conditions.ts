/** The WHERE of a list: conditions with their numbered parameters. */
export interface Conditions {
  /** Adds a condition in which each `?` stands for `value`; nothing is added for undefined. */
  add(condition: string, value: unknown): void;
  /** Takes a value in and says its placeholder, for conditions and for the entry of a list. */
  place(value: unknown): string;
  /** Adds a condition without a parameter. */
  always(condition: string): void;
  readonly text: string;
  readonly parameters: unknown[];
}

export function openConditions(): Conditions {
  const parts: string[] = [];
  const parameters: unknown[] = [];
  return {
    add: (condition, value) => {
      if (value === undefined) return;
      parameters.push(value);
      parts.push(condition.replaceAll('?', `$${parameters.length}`));
    },
    place: (value) => `$${parameters.push(value)}`,
    always: (condition) => parts.push(condition),
    get text() {
      return parts.length === 0 ? 'true' : parts.join(' AND ');
    },
    parameters,
  };
}
