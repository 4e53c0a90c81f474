import type { Stance } from '../../../domain/verdicts/question-input';
import { toPublicId } from '../../../platform/ids/public-id';
import { Icon, type IconName } from '../components/icon';
import { StateBadge } from '../components/state-badge';
import { pieceAddress } from '../desk/evidence/piece-deeds';
import { counted } from '../format/numbers';
import { EvidenceCard } from './evidence-card';
import type { EvidencePiece, OtherAnswer, RivalClaim } from './question.view';

const SIDES: { stance: Stance; title: string; icon: IconName; none: string }[] = [
  { stance: 'supports', title: 'For', icon: 'check', none: 'No source says so itself.' },
  { stance: 'denies', title: 'Against', icon: 'cross', none: 'No source denies it.' },
];

const counts = (piece: EvidencePiece) => piece.withdrawnReason === null && piece.decision !== 'rejected';

interface CardsProps {
  pieces: EvidencePiece[];
  mayReview: boolean;
}

const Cards = ({ pieces, mayReview }: CardsProps) => (
  <ul class="cards">
    {pieces.map((piece) => (
      <EvidenceCard key={piece.id} piece={piece}>
        {mayReview && (
          <p class="ways">
            <a href={pieceAddress(toPublicId('evd', piece.id))}>
              Correct, confirm or reject<span class="hidden"> this passage of {piece.publisher.name}</span>
            </a>
          </p>
        )}
      </EvidenceCard>
    ))}
  </ul>
);

/** A part that is folded until a reader asks for it; nothing when it would be empty. */
const Folded = ({ label, pieces, mayReview }: CardsProps & { label: string }) =>
  pieces.length ? (
    <details>
      <summary>
        {label} ({pieces.length})
      </summary>
      <Cards pieces={pieces} mayReview={mayReview} />
    </details>
  ) : null;

const OtherAnswers = ({ label, answers }: { label: string; answers: OtherAnswer[] }) =>
  answers.length ? (
    <div class="other-answers">
      <p class="quiet">{label}</p>
      <ul class="plain">
        {answers.map((answer) => (
          <li key={answer.id}>
            <StateBadge state={answer.state} /> <a href={`#${toPublicId('clm', answer.id)}`}>{answer.text}</a>
          </li>
        ))}
      </ul>
    </div>
  ) : null;

interface EvidenceColumnsProps {
  claim: RivalClaim;
  /** Other answers whose sources count for this one too. */
  backing: OtherAnswer[];
  /** Whether the reader may say how a piece is to be read. */
  mayReview: boolean;
}

/** What is said for and against one claim, side by side; below, who only repeats it and what no longer counts. */
export const EvidenceColumns = ({ claim, backing, mayReview }: EvidenceColumnsProps) => {
  const standing = claim.evidence.filter(counts);
  return (
    <>
      <div class="sides">
        {SIDES.map(({ stance, title, icon, none }) => {
          const pieces = standing.filter((piece) => piece.stance === stance);
          return (
            <section key={stance} class={`side side-${stance}`}>
              <h4>
                <Icon name={icon} />
                {title} <span class="tally">{pieces.length}</span>
              </h4>
              {pieces.length ? <Cards pieces={pieces} mayReview={mayReview} /> : <p class="quiet">{none}</p>}
              {stance === 'supports' ? (
                <OtherAnswers label="Other answers whose sources count for it:" answers={backing} />
              ) : (
                <OtherAnswers label="Answers that exclude it, and so weigh against it:" answers={claim.excluded} />
              )}
            </section>
          );
        })}
      </div>
      <Folded
        label="Repeats it without taking a side"
        pieces={standing.filter(({ stance }) => stance === 'reports')}
        mayReview={mayReview}
      />
      <Folded
        label="No longer counts"
        pieces={claim.evidence.filter((piece) => !counts(piece))}
        mayReview={mayReview}
      />
      {claim.evidenceCount > claim.evidence.length && (
        <p class="quiet">
          {counted(claim.evidenceCount - claim.evidence.length, 'more piece')} of evidence not shown here; the API has
          all of them.
        </p>
      )}
    </>
  );
};
