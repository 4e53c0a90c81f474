import { toPublicId } from '../../../../platform/ids/public-id';
import { Icon, type IconName } from '../../components/icon';
import { EvidenceCard } from '../../question/evidence-card';
import type { EvidencePiece, RivalClaim } from '../../question/question.view';
import { Key } from '../components/key';
import { LeaveButton } from '../deeds/leave-button';
import { pieceAddress } from '../evidence/piece-deeds';
import { passageContext } from './passage-context';
import { passageAddress } from './workbench-address';

export interface CiteProps {
  claimId: string;
  /** uuids of the passages that are ticked. */
  cited: ReadonlySet<string>;
  /** Whether the person can rule on the claim now. */
  citable: boolean;
  /** Whether the person may say how a piece is to be read. */
  correctable: boolean;
  /** Whether an opened passage brings the machine's assessment with it. */
  unfolds: boolean;
}

const counts = (piece: EvidencePiece) => piece.withdrawnReason === null && piece.decision !== 'rejected';

/** The passage with the text around it, folded: to open it is to have looked at the evidence. */
const Context = ({ piece, claimId, unfolds }: CiteProps & { piece: EvidencePiece }) => {
  const context = piece.statement && passageContext(piece.statement);
  const opening = unfolds
    ? {
        'hx-post': `/desk/claims/${toPublicId('clm', claimId)}/visits`,
        'hx-trigger': 'toggle once',
        'hx-target': '#assessment',
        'hx-swap': 'outerHTML',
      }
    : {};
  return (
    <details class="context" data-passage {...opening}>
      <summary>
        Read it in context <Key name="e" />
      </summary>
      <blockquote>
        {context ? (
          <p>
            {context.before}
            <strong class="passage">{context.quote}</strong>
            {context.after}
          </p>
        ) : (
          <p>
            <strong class="passage">{piece.statement?.quote ?? piece.record?.quote}</strong>
          </p>
        )}
      </blockquote>
      {piece.article && (
        <p class="links">
          <a href={passageAddress(claimId, piece.id)}>Open the whole article</a>
        </p>
      )}
    </details>
  );
};

const CitedCard = ({ piece, ...cite }: CiteProps & { piece: EvidencePiece }) => {
  const id = toPublicId('evd', piece.id);
  return (
    <EvidenceCard piece={piece} articleAddress={piece.article && passageAddress(cite.claimId, piece.id)}>
      <Context piece={piece} {...cite} />
      {cite.citable && counts(piece) && (
        <label class="cite">
          <input type="checkbox" name="evidence" value={id} form="work" checked={cite.cited.has(piece.id)} /> Cite this
          passage
        </label>
      )}
      {cite.correctable && (
        <LeaveButton
          claimId={cite.claimId}
          to={pieceAddress(id)}
          label="Correct, confirm or reject…"
          of={`this passage of ${piece.publisher.name}`}
        />
      )}
    </EvidenceCard>
  );
};

const Cards = ({ pieces, ...cite }: CiteProps & { pieces: EvidencePiece[] }) => (
  <ul class="cards">
    {pieces.map((piece) => (
      <CitedCard key={piece.id} piece={piece} {...cite} />
    ))}
  </ul>
);

interface SideProps extends CiteProps {
  stance: 'supports' | 'denies';
  title: string;
  icon: IconName;
  none: string;
  pieces: EvidencePiece[];
  /** Answers that exclude the claim: what speaks for them speaks against it. */
  rivals?: RivalClaim[];
}

const Side = ({ stance, title, icon, none, pieces, rivals = [], ...cite }: SideProps) => (
  <section class={`side side-${stance}`} aria-labelledby={`side-${stance}`}>
    <h3 id={`side-${stance}`}>
      <Icon name={icon} />
      {title}{' '}
      <span class="tally">{pieces.length + rivals.reduce((sum, { evidence }) => sum + evidence.length, 0)}</span>
    </h3>
    {pieces.length > 0 && <Cards pieces={pieces} {...cite} />}
    {rivals.map((rival) => (
      <div key={rival.id} class="rival">
        <p class="quiet">
          For the answer that excludes it: <a href={`/desk/claims/${toPublicId('clm', rival.id)}`}>{rival.text}</a>
        </p>
        <Cards pieces={rival.evidence} {...cite} />
      </div>
    ))}
    {pieces.length + rivals.length === 0 && <p class="quiet">{none}</p>}
  </section>
);

const Folded = ({ label, pieces, ...cite }: CiteProps & { label: string; pieces: EvidencePiece[] }) =>
  pieces.length > 0 ? (
    <details>
      <summary>
        {label} ({pieces.length})
      </summary>
      <Cards pieces={pieces} {...cite} />
    </details>
  ) : null;

/** What is said for and against the claim, side by side, each passage with its context and a tick to cite it. */
export const CitedEvidence = ({ claim, rivals, ...cite }: CiteProps & { claim: RivalClaim; rivals: RivalClaim[] }) => {
  const standing = claim.evidence.filter(counts);
  const excluding = new Set(claim.excluded.map(({ id }) => id));
  const against = rivals
    .filter(({ id }) => excluding.has(id))
    .map((rival) => ({
      ...rival,
      evidence: rival.evidence.filter((piece) => counts(piece) && piece.stance === 'supports'),
    }))
    .filter(({ evidence }) => evidence.length > 0);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <div class="sides">
        <Side
          {...cite}
          stance="supports"
          title="For"
          icon="check"
          none="No source says so itself."
          pieces={standing.filter(({ stance }) => stance === 'supports')}
        />
        <Side
          {...cite}
          stance="denies"
          title="Against"
          icon="cross"
          none="No source denies it."
          pieces={standing.filter(({ stance }) => stance === 'denies')}
          rivals={against}
        />
      </div>
      <Folded
        {...cite}
        label="Repeats it without taking a side"
        pieces={standing.filter(({ stance }) => stance === 'reports')}
      />
      <Folded {...cite} label="No longer counts" pieces={claim.evidence.filter((piece) => !counts(piece))} />
    </section>
  );
};
