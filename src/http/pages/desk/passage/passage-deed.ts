import { toPublicId } from '../../../../platform/ids/public-id';
import { DEBUNK, type Deed, NAMED_ORIGIN, PARTY, STANCE, WHY } from '../deeds/deed';

/** Makes evidence of a passage of an article. @param claims to choose from, by public id */
export const passageDeed = (articleId: string, claims: readonly { value: string; label: string }[]): Deed => ({
  name: 'passage',
  at: `/desk/articles/${toPublicId('art', articleId)}/passages`,
  button: 'Make a passage evidence',
  hint: 'It is marked in the article and found again in later versions by its words.',
  fields: [
    {
      name: 'quote',
      label: 'The passage',
      kind: 'lines',
      hint: 'Select it in the text above, or copy it: word for word, within one paragraph.',
    },
    ...(claims.length > 0
      ? [
          {
            name: 'known',
            label: 'The claim it speaks to',
            kind: 'select' as const,
            choices: [{ value: '', label: 'another one: paste its address below' }, ...claims],
          },
        ]
      : []),
    { name: 'claim', label: 'Or the address of any other claim', kind: 'line' },
    STANCE,
    PARTY,
    DEBUNK,
    NAMED_ORIGIN,
    WHY,
  ],
});
