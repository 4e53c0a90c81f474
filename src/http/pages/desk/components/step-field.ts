/** One field of a step's form. */
export interface StepField {
  name: string;
  label: string;
  kind: 'lines' | 'line' | 'day' | 'choice' | 'select' | 'ticks';
  hint?: string;
  /** Of a choice, a list or ticks: the values and what they are called. Values have no spaces. */
  choices?: readonly { value: string; label: string }[];
}
