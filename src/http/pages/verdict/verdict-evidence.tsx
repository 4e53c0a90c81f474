import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { Dated } from '../components/dated';
import { GradeBadge } from '../components/grade-badge';
import { Icon, type IconName } from '../components/icon';
import { OriginalLink } from '../components/original-link';

type Group = VerdictDocument['groups'][number];
type Piece = Group['evidence'][number];

const SIDES: { of: readonly Group['side'][]; name: string; title: string; icon: IconName; none: string }[] = [
  { of: ['for'], name: 'supports', title: 'For', icon: 'check', none: 'No source says so itself.' },
  { of: ['against', 'debunk'], name: 'denies', title: 'Against', icon: 'cross', none: 'No source denies it.' },
];

/** A passage, who says it, where and when. */
export const QuotedPiece = ({ piece }: { piece: Piece }) => (
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
    </p>
    <p class="links">
      {piece.article && <span>{piece.article.title}</span>} <OriginalLink address={piece.url} label="original" />
    </p>
  </>
);

/** What the version rests on, for and against side by side. */
export const VerdictEvidence = ({ groups }: { groups: readonly Group[] }) => (
  <div class="sides">
    {SIDES.map(({ of, name, title, icon, none }) => {
      const pieces = groups.filter(({ side }) => of.includes(side)).flatMap(({ evidence }) => evidence);
      return (
        <section key={name} class={`side side-${name}`}>
          <h3>
            <Icon name={icon} />
            {title} <span class="tally">{pieces.length}</span>
          </h3>
          {pieces.length > 0 ? (
            <ul class="cards">
              {pieces.map((piece) => (
                <li key={piece.id} class="card" id={piece.id}>
                  <QuotedPiece piece={piece} />
                </li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{none}</p>
          )}
        </section>
      );
    })}
  </div>
);
