import type { StepField } from '../components/step-field';

/** What is asked to record that something published was wrong. */
export const CORRECTION_FIELDS: readonly StepField[] = [
  { name: 'wrong', label: 'What was wrong', kind: 'lines', hint: 'As readers will see it.' },
  { name: 'since', label: 'Wrong since', kind: 'day' },
  {
    name: 'noticedBy',
    label: 'Noticed by',
    kind: 'line',
    hint: 'As readers will see it: a reader, the harbour office.',
  },
  { name: 'isNow', label: 'What it says, or will say, instead', kind: 'lines' },
];

export const CORRECTION_WORDINGS = {
  wrong: 'Write what was wrong, in up to 5,000 characters.',
  since: 'Give a day that is past or today.',
  noticedBy: 'Write who noticed it, in up to 200 characters.',
  isNow: 'Write what it says instead, in up to 5,000 characters.',
};

/** What is asked to record that somebody was asked for their side. */
export const REPLY_FIELDS: readonly StepField[] = [
  { name: 'asked', label: 'Who was asked', kind: 'line', hint: 'As readers will see it: The port authority.' },
  { name: 'askedOn', label: 'Asked on', kind: 'day' },
  { name: 'askedHow', label: 'How', kind: 'line', hint: 'By e-mail, by telephone …' },
  { name: 'question', label: 'What they were asked (optional)', kind: 'lines' },
  { name: 'dueOn', label: 'Last day for an answer', kind: 'day' },
];

export const REPLY_WORDINGS = {
  asked: 'Write who was asked, in up to 200 characters.',
  askedOn: 'Give a day that is past or today.',
  askedHow: 'Write how they were asked, in up to 200 characters.',
  question: 'Keep it below 5,000 characters.',
  dueOn: 'Give the day they were asked or a later one.',
};
