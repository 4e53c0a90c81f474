import type { CountedPiece } from '../../../pipeline/verdicts/compare-versions';
import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { GradeBadge } from '../components/grade-badge';
import { Icon, type IconName } from '../components/icon';
import { OriginalLink } from '../components/original-link';
import { counted } from '../format/numbers';
import type { VerdictView } from './verdict.view';
import { archiveAddress } from './verdict-address';

type Side = CountedPiece['side'];

const SIDES: { of: readonly Side[]; name: string; title: string; icon: IconName; none: string }[] = [
  { of: ['for'], name: 'supports', title: 'For', icon: 'check', none: 'No source says so itself.' },
  { of: ['debunk', 'against', 'rival'], name: 'denies', title: 'Against', icon: 'cross', none: 'No source denies it.' },
];

// More cards would make a page that nobody reads to its end; all of them are in the version's JSON.
const MOST_CARDS = 8;

/** A passage, who says it, where and when. */
export const QuotedPiece = ({
  piece,
  archive,
}: {
  piece: Omit<CountedPiece, 'side'> & { side?: Side };
  archive: string;
}) => (
  <>
    <blockquote>
      <p>
        <strong class="passage">{piece.quote}</strong>
      </p>
    </blockquote>
    <p class="byline">
      <span class="speaker">{piece.speaker ?? (piece.article ? 'the article itself' : 'Record')}</span> in{' '}
      {piece.publisher} <GradeBadge grade={piece.grade} />
      {piece.publishedAt && (
        <>
          {', '}
          <Dated iso={piece.publishedAt} />
        </>
      )}
      {piece.party && ', a party to the event'}
      {piece.debunk && ', says that the circulated claim is wrong'}
      {piece.side === 'rival' && ', gives another answer'}
    </p>
    <p class="links">
      {piece.article && <span>{piece.article.title}</span>} <OriginalLink address={piece.url} label="original" />{' '}
      <a href={archive}>archived</a>
    </p>
  </>
);

/** What the version rests on, for and against side by side, the weightiest first. */
export const VerdictEvidence = ({ verdict }: { verdict: VerdictView }) => {
  const { claimId, number, document } = verdict;
  return (
    <div class="sides">
      {SIDES.map(({ of, name, title, icon, none }) => {
        const groups = of.flatMap((wanted) => document.groups.filter(({ side }) => side === wanted));
        const pieces = groups.flatMap(({ side, evidence }) => evidence.map((piece) => ({ ...piece, side })));
        return (
          <section key={name} class={`side side-${name}`}>
            <h3>
              <Icon name={icon} />
              {title} <span class="tally">{pieces.length}</span>
            </h3>
            {pieces.length > 0 ? (
              <ul class="cards">
                {pieces.slice(0, MOST_CARDS).map((piece) => (
                  <li key={piece.id} class="card" id={piece.id}>
                    <QuotedPiece piece={piece} archive={archiveAddress(claimId, number, piece.id)} />
                  </li>
                ))}
              </ul>
            ) : (
              <p class="quiet">{none}</p>
            )}
            {pieces.length > MOST_CARDS && (
              <p class="quiet">
                And {counted(pieces.length - MOST_CARDS, 'further piece')}:{' '}
                <a href={`/api/v1/claims/${toPublicId('clm', claimId)}/v/${number}`}>all of them as JSON</a>.
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
};
