import type { Stance } from '../../../domain/verdicts/question-input';
import { toPublicId } from '../../../platform/ids/public-id';
import { RulingBadge } from '../components/ruling-badge';
import { StateBadge } from '../components/state-badge';
import type { MarkedStatement } from './article.view';

const STANCES: Record<Stance, string> = { supports: 'Supports', denies: 'Denies', reports: 'Repeats' };

const notesLabel = (numbers: number[]) => `Notes ${numbers.join(', ')}`;

/** What the marked statements of one paragraph mean for claims, with the way to each. */
export const SideNotes = ({ noted }: { noted: { number: number; statement: MarkedStatement }[] }) => (
  <aside class="notes" aria-label={notesLabel(noted.map(({ number }) => number))}>
    <ol>
      {noted.map(({ number, statement }) => (
        <li key={number} id={`note-${number}`} value={number}>
          {statement.speaker && <p class="quiet">{statement.speaker}</p>}
          {statement.claims.map((claim) => (
            <p key={claim.evidenceId}>
              {STANCES[claim.stance]}{' '}
              <a href={`/questions/${toPublicId('qst', claim.questionId)}#${toPublicId('clm', claim.claimId)}`}>
                {claim.claimText}
              </a>{' '}
              {claim.ruling ? <RulingBadge ruling={claim.ruling} /> : <StateBadge state={claim.state} />}
            </p>
          ))}
        </li>
      ))}
    </ol>
  </aside>
);
