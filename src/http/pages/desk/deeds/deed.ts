import type { FormErrors } from '../../try-form';
import type { StepField } from '../components/step-field';

/** One thing a person can do on a page, as a form. */
export interface Deed {
  /** Keeps it apart from the others of the page. */
  name: string;
  /** Where the form goes. */
  at: string;
  /** What the button says: what happens. */
  button: string;
  hint?: string;
  fields: readonly StepField[];
  /** What stands in the fields before anybody typed; ticks with spaces between. */
  given?: Readonly<Record<string, string>>;
  /** Sent along unseen: the revision of the row that the page shows, the queue one works in. */
  hidden?: Readonly<Record<string, string | number>>;
}

/** What was sent and not done. */
export interface RefusedDeed {
  name: string;
  errors: FormErrors;
}

export const WHY: StepField = { name: 'reason', label: 'Why', kind: 'line', hint: 'The history keeps it.' };

export const STANCE: StepField = {
  name: 'stance',
  label: 'What it does to the claim',
  kind: 'choice',
  choices: [
    { value: 'supports', label: 'supports it' },
    { value: 'denies', label: 'denies it' },
    { value: 'reports', label: 'repeats it without taking a side' },
  ],
};

const tick = (name: string, label: string, means: string): StepField => ({
  name,
  label,
  kind: 'ticks',
  choices: [{ value: 'yes', label: means }],
});

export const PARTY = tick('party', 'Party to the event', 'Who says so is a party to it');
export const DEBUNK = tick(
  'debunk',
  'Claim in circulation',
  'Who says so is no party, and says that the claim is wrong',
);

export const NAMED_ORIGIN: StepField = {
  name: 'namedOrigin',
  label: 'Named as the source of the value (optional)',
  kind: 'line',
};

export const DEED_WORDINGS = {
  reason: 'Say why, in up to 2,000 characters: the history keeps it.',
  stance: 'Choose what it does to the claim.',
  url: 'Give a whole address that begins with http:// or https://.',
  publisher: 'Name who publishes it, in up to 200 characters.',
  text: 'Write what the new question asks, in up to 500 characters.',
  quote: 'Give the words, in up to 5,000 characters.',
  into: 'Choose a question, or paste the address of one.',
  claim: 'Choose a claim, or paste the address of one.',
  decision: 'Choose whether to confirm or to reject it.',
};
