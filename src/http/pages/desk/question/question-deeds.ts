import type { StepField } from '../components/step-field';
import type { Deed } from '../deeds/deed';
import { WHY } from '../deeds/deed';

interface Choice {
  value: string;
  label: string;
}

export interface QuestionChoices {
  /** Public id. */
  id: string;
  revision: number;
  claims: readonly Choice[];
  evidence: readonly Choice[];
  /** Questions it may be merged into. */
  others: readonly Choice[];
  merged: readonly { id: string; text: string; revision: number }[];
}

export const questionDeskAddress = (id: string): string => `/desk/questions/${id}`;

/** Names of the fields, whatever there is to choose. */
export const MERGE_FIELDS = (others: readonly Choice[]): readonly StepField[] => [
  ...(others.length > 0
    ? [
        {
          name: 'known',
          label: 'A question about the same event, or like it',
          kind: 'select' as const,
          choices: [{ value: '', label: 'another one: paste its address below' }, ...others],
        },
      ]
    : []),
  { name: 'into', label: 'Or the address of any other question', kind: 'line' },
  WHY,
];

export const SPLIT_FIELDS = (claims: readonly Choice[], evidence: readonly Choice[]): readonly StepField[] => [
  { name: 'text', label: 'What the new question asks', kind: 'line' },
  { name: 'claims', label: 'Claims that answer it, with all their evidence', kind: 'ticks', choices: claims },
  ...(evidence.length > 0
    ? [
        {
          name: 'evidence',
          label: 'Single passages that speak to it, of claims that stay',
          kind: 'ticks' as const,
          choices: evidence,
        },
      ]
    : []),
  WHY,
];

/** What a person can do with a question as a whole. */
export function questionDeeds({ id, revision, claims, evidence, others, merged }: QuestionChoices): Deed[] {
  const at = questionDeskAddress(id);
  return [
    {
      name: 'merges',
      at: `${at}/merges`,
      button: 'Merge it into another question',
      hint: 'Where two ask the same. Its claims become rivals there, and an answer to both one claim. It can be taken apart again.',
      fields: MERGE_FIELDS(others),
      hidden: { revision },
    },
    {
      name: 'splits',
      at: `${at}/splits`,
      button: 'Split a part off into a new question',
      hint: 'Where answers are to two different things. Later articles that give one of these answers find it there; merging takes it back.',
      fields: SPLIT_FIELDS(claims, evidence),
      hidden: { revision },
    },
    ...merged.map((question) => ({
      name: `separations-${question.id}`,
      at: `${questionDeskAddress(question.id)}/separations`,
      button: `Take “${question.text}” out again`,
      hint: 'It was merged into this question, and gets back what it brought along and what was said of it since.',
      fields: [WHY],
      hidden: { revision: question.revision },
    })),
  ];
}
