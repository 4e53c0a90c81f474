import type { Stance } from '../../../domain/verdicts/question-input';
import { answerLabel } from '../format/answer-label';
import type { RivalClaim } from './question.view';

export interface TimelinePoint {
  /** 0 to 1 along the axis. */
  place: number;
  stance: Stance;
  who: string;
  at: string;
}

export interface Timeline {
  from: string;
  to: string;
  rows: { claimId: string; label: string; points: TimelinePoint[] }[];
}

const time = (iso: string) => new Date(iso).getTime();

/** Who said which answer when, one row a claim; null while fewer than two dates would make it a line. */
export function timelinePoints(claims: RivalClaim[]): Timeline | null {
  const said = claims.map((claim) => ({
    claim,
    pieces: claim.evidence.flatMap((piece) => {
      const at = piece.article?.publishedAt;
      if (!at || piece.withdrawnReason !== null || piece.decision === 'rejected') return [];
      const who = piece.statement?.speaker
        ? `${piece.statement.speaker} in ${piece.publisher.name}`
        : piece.publisher.name;
      return [{ at, stance: piece.stance, who }];
    }),
  }));
  const dates = said.flatMap(({ pieces }) => pieces.map(({ at }) => at)).sort((a, b) => time(a) - time(b));
  const [from, to] = [dates[0], dates.at(-1)];
  if (!from || !to || time(from) === time(to)) return null;
  const length = time(to) - time(from);
  return {
    from,
    to,
    rows: said
      .filter(({ pieces }) => pieces.length)
      .map(({ claim, pieces }) => ({
        claimId: claim.id,
        label: answerLabel(claim.answer),
        points: pieces.map((piece) => ({ ...piece, place: (time(piece.at) - time(from)) / length })),
      })),
  };
}
