import { fromPublicId } from '../../../../platform/ids/public-id';
import type { EvidenceDto } from '../../../api/evidence/evidence.dto';
import { OriginalLink } from '../../components/original-link';
import { workbenchAddress } from '../workbench/workbench-address';

interface PieceCardProps {
  piece: EvidenceDto;
  /** What the claim says that it counts for. */
  claimText: string;
}

const STANCES = { supports: 'Supports', denies: 'Denies', reports: 'Repeats without taking a side' } as const;

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

/** A piece of evidence in words: what is said where, what it does to which claim, and how a person has read it. */
export const PieceCard = ({ piece, claimText }: PieceCardProps) => {
  const facts: [string, string][] = [
    ['Speaker', piece.speaker ?? 'nobody but the source itself'],
    ['Source', piece.publisher.name],
    ['Named as the source of the value', piece.namedOrigin ?? 'nobody'],
    ['A party to the event', yesNo(piece.party)],
    ['Says that the claim in circulation is wrong', yesNo(piece.debunk)],
    ['Reading', piece.corrected ? 'corrected by a person' : piece.origin === 'person' ? 'of a person' : 'of the rules'],
    ['Decision', piece.decision ? `${piece.decision}: ${piece.decisionReason}` : 'none yet'],
    ...(piece.withdrawnReason ? [['No longer counts', piece.withdrawnReason] as [string, string]] : []),
  ];
  return (
    <>
      <blockquote>
        <p class="said">{piece.statement?.quote ?? piece.record?.quote}</p>
      </blockquote>
      {(piece.article || piece.record) && (
        <p class="links">
          {piece.article && piece.statement && (
            <a href={`/articles/${piece.article.id}#${piece.statement.id}`}>{piece.article.title}</a>
          )}
          <OriginalLink address={piece.record?.url ?? null} label="original" />
        </p>
      )}
      <p>
        {STANCES[piece.stance]}: <a href={workbenchAddress(fromPublicId('clm', piece.claimId)!)}>{claimText}</a>
      </p>
      <ul class="remarks">
        {facts.map(([name, value]) => (
          <li key={name}>
            {name}: {value}
          </li>
        ))}
      </ul>
    </>
  );
};
