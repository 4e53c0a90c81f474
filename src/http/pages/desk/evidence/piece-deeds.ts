import type { EvidenceDto } from '../../../api/evidence/evidence.dto';
import type { StepField } from '../components/step-field';
import { DEBUNK, type Deed, NAMED_ORIGIN, PARTY, STANCE, WHY } from '../deeds/deed';
import type { Sent } from '../deeds/try-deed';

export const pieceAddress = (id: string): string => `/desk/evidence/${id}`;

export const DECISION: StepField = {
  name: 'decision',
  label: 'Decision',
  kind: 'choice',
  choices: [
    { value: 'confirmed', label: 'confirm: it says so, and counts' },
    { value: 'rejected', label: 'reject: it does not count' },
  ],
};

interface ClaimChoice {
  id: string;
  text: string;
}

/** What a person can do with a piece of evidence. @param claims all answers to its question */
export function pieceDeeds(piece: EvidenceDto, claims: readonly ClaimChoice[]): Deed[] {
  if (piece.withdrawnAt !== null) return [];
  const hidden = { revision: piece.revision };
  const at = pieceAddress(piece.id);
  return [
    {
      name: 'correction',
      at: `${at}/correction`,
      button: 'Correct how it was read',
      hint: 'The correction stays with the passage when the article changes, as long as its words stay.',
      fields: [
        STANCE,
        {
          name: 'claimId',
          label: 'What value it gives',
          kind: 'select',
          hint: 'The claim it counts for.',
          choices: claims.map(({ id, text }) => ({ value: id, label: text })),
        },
        { name: 'speaker', label: 'Who speaks', kind: 'line', hint: 'Empty: nobody but the source itself.' },
        NAMED_ORIGIN,
        PARTY,
        DEBUNK,
        WHY,
      ],
      given: {
        stance: piece.stance,
        claimId: piece.claimId,
        speaker: piece.speaker ?? '',
        namedOrigin: piece.namedOrigin ?? '',
        party: piece.party ? 'yes' : '',
        debunk: piece.debunk ? 'yes' : '',
      },
      hidden,
    },
    {
      name: 'decision',
      at: `${at}/decision`,
      button: 'Confirm or reject it',
      fields: [DECISION, WHY],
      given: { decision: piece.decision ?? '' },
      hidden,
    },
    { name: 'undo', at: `${at}/undo`, button: 'Take back what I did last', fields: [], hidden },
  ];
}

/** Only what differs from the piece: an emptied text becomes null. */
export function changesOf(piece: EvidenceDto, { speaker, namedOrigin, reason, ...sent }: Sent): Sent {
  const changed = Object.entries(sent).filter(([name, value]) => Reflect.get(piece, name) !== value);
  return {
    ...Object.fromEntries(changed),
    speaker: textChange(piece.speaker, speaker),
    namedOrigin: textChange(piece.namedOrigin, namedOrigin),
    reason,
  };
}

function textChange(stored: string | null, sent: unknown): string | null | undefined {
  const typed = typeof sent === 'string' ? sent.trim() : undefined;
  return typed === (stored ?? '') ? undefined : typed === '' ? null : typed;
}
