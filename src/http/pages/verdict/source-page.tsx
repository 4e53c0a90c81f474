import { Dated } from '../components/dated';
import type { KeptSource } from './source.view';
import { archiveAddress, verdictAddress } from './verdict-address';
import { QuotedPiece } from './verdict-evidence';

interface SourcePageProps {
  claimId: string;
  number: number;
  source: KeptSource;
}

/** A passage as it was kept when it was read, whatever became of the original. */
export const SourcePage = ({ claimId, number, source }: SourcePageProps) => {
  const { claimText, piece, kept } = source;
  return (
    <article class="verdict">
      <p class="kicker">
        Archived source of <a href={verdictAddress(claimId, number)}>version {number}</a>
      </p>
      <h1>{piece.article?.title ?? `A record of ${piece.publisher}`}</h1>
      <p class="lead">
        Evidence on: <a href={`${verdictAddress(claimId, number)}#${piece.id}`}>{claimText}</a>
      </p>
      <section aria-labelledby="kept">
        <h2 id="kept">As it was kept</h2>
        {kept ? (
          <>
            <blockquote class="prose">
              <p>
                {kept.cut[0] && '… '}
                {kept.before}
                <strong class="passage">{piece.quote}</strong>
                {kept.after}
                {kept.cut[1] && ' …'}
              </p>
            </blockquote>
            <p class="quiet">
              Kept <Dated iso={kept.at} precision="time" />. SHA-256 of the whole text{' '}
              <code class="hash">{kept.sha256}</code>
            </p>
          </>
        ) : (
          <p class="quiet">Only the quoted words were kept; a person wrote them down.</p>
        )}
      </section>
      <section aria-labelledby="cited">
        <h2 id="cited">As it is cited</h2>
        <QuotedPiece piece={piece} archive={archiveAddress(claimId, number, piece.id)} />
      </section>
    </article>
  );
};
