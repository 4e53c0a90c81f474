import type { ComponentChildren } from 'preact';
import type { Modality } from '../../../domain/text/statement';
import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { GradeBadge } from '../components/grade-badge';
import { OriginalLink } from '../components/original-link';
import type { EvidencePiece } from './question.view';
import { quoteInSentence } from './quote-in-sentence';

/** Said outright: the side the piece stands on says the rest. */
const PLAIN: ReadonlySet<Modality> = new Set(['asserted', 'denied']);
const NARRATED = 'the article itself';

const Passage = ({ piece }: { piece: EvidencePiece }) => {
  const { before, quote, after } = piece.statement
    ? quoteInSentence(piece.statement)
    : { before: '', quote: piece.record?.quote ?? '', after: '' };
  return (
    <blockquote>
      <p>
        {before}
        <strong class="passage">{quote}</strong>
        {after}
      </p>
    </blockquote>
  );
};

/** What a reader must know to judge the piece beside who says it. */
function remarks(piece: EvidencePiece): string[] {
  return [
    piece.party && 'a party to the event',
    piece.debunk && 'says that the circulated claim is wrong',
    piece.statement && !PLAIN.has(piece.statement.modality) && `held as ${piece.statement.modality}`,
    piece.namedOrigin && `source named: ${piece.namedOrigin}`,
    piece.confidence < 0.5 && piece.decision !== 'confirmed' && 'too unsure to count until a person confirms it',
    piece.decision === 'confirmed' && 'confirmed by a person',
    piece.decision === 'rejected' && 'rejected by a person',
    piece.withdrawnReason && `no longer counts: ${piece.withdrawnReason}`,
    piece.article?.retracted && 'article retracted',
    `matched: ${piece.reason}`,
  ].filter((remark): remark is string => Boolean(remark));
}

const articlePage = ({ article, statement }: EvidencePiece): string | null =>
  article && statement ? `/articles/${toPublicId('art', article.id)}#${toPublicId('stm', statement.id)}` : null;

interface EvidenceCardProps {
  piece: EvidencePiece;
  /** Where its article is read; the article page unless given. */
  articleAddress?: string | null;
  /** What one can do with the piece. */
  children?: ComponentChildren;
}

/** A passage in its sentence, who says it, where and when, and the way to both the article page and the original. */
export const EvidenceCard = ({ piece, articleAddress = articlePage(piece), children }: EvidenceCardProps) => {
  const { article, statement, record, publisher } = piece;
  const notes = remarks(piece);
  return (
    <li class="card" id={toPublicId('evd', piece.id)}>
      <Passage piece={piece} />
      <p class="byline">
        <span class="speaker">{record ? 'Record' : (statement?.speaker ?? NARRATED)}</span> in {publisher.name}{' '}
        <GradeBadge grade={publisher.grade} />
        {article?.publishedAt && (
          <>
            {', '}
            <Dated iso={article.publishedAt} precision={article.precision === 'time' ? 'day' : article.precision} />
          </>
        )}
      </p>
      {notes.length > 0 && (
        <ul class="remarks">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p class="links">
        {article && articleAddress && <a href={articleAddress}>{article.title}</a>}
        <OriginalLink address={record ? record.address : (article?.address ?? null)} label="original" />
      </p>
      {children}
    </li>
  );
};
