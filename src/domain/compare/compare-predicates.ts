import { type Comparison, comparison, type SentencePair } from './comparison';
import type { DateFigure } from './figure';
import { mainPredicate } from './main-predicate';

/** "were stationed in 2022", "were withdrawn in 2024": one state and its opposite at two times; null for anything else. */
export function compareStates(pair: SentencePair, claimDate: DateFigure, evidenceDate: DateFigure): Comparison | null {
  const claim = mainPredicate(pair.claim);
  const evidence = mainPredicate(pair.evidence);
  if (claim?.frame?.kind !== 'state' || claim.frame.predicate !== evidence?.frame?.predicate) return null;
  if (claim.holds === evidence.holds) return null;
  const operands = [{ claim: claimDate.text, evidence: evidenceDate.text }];
  const later = (evidenceDate.days.from ?? '') > (claimDate.days.to ?? claimDate.days.from ?? '');
  return later
    ? comparison('updates', 'later_state', operands, 'The evidence tells of a later time; each state held in its own.')
    : comparison(
        'neutral',
        'earlier_state',
        operands,
        'The evidence tells of an earlier time; each state held in its own.',
      );
}

export function polarityOpposed(pair: SentencePair): Comparison {
  return comparison(
    'contradicts',
    'polarity_opposed',
    [{ claim: pair.claim, evidence: pair.evidence }],
    'One sentence affirms what the other negates.',
  );
}
