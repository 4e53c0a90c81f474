import { type Comparison, comparison, type SentencePair } from '../comparison';
import { endsHolding, type Holding, holdingOf, isOneOffice, isOther, isSame } from './offices';
import type { WordClause } from './term';

/** Who holds an office that one person holds at a time; null where the sentences do not both say. */
export function compareHoldings(
  pair: SentencePair,
  claims: readonly WordClause[],
  evidence: readonly WordClause[],
): Comparison | null {
  const claimed = claims.map(holdingOf).find((holding) => holding !== null);
  if (claimed === undefined || claimed === null) return null;
  if (evidence.some((clause) => isReversed(claimed, clause))) return null;
  const main = claimed.clause === claims[0];
  const ending = claimed.past || !main ? undefined : evidence.find((clause) => endsHolding(claimed, clause));
  if (ending !== undefined)
    return comparison(
      'updates',
      'office_left',
      [{ claim: claimed.clause.text, evidence: ending.text }],
      `${claimed.holder.text} has left the office since.`,
    );
  const told = evidence.map(holdingOf).filter((holding) => holding !== null);
  const same = told.find((holding) => isSame(claimed.holder, holding.holder) && holds(claimed, holding));
  if (same !== undefined) return main ? compareSame(claimed, same) : null;
  const rival = told.find((holding) => isOther(claimed.holder, holding.holder) && isOneOffice(claimed, holding));
  return rival === undefined ? null : compareRivals(pair, claimed, rival);
}

/** "Berg succeeded Holm", "Holm succeeded Berg": not a later change but the other way round. */
function isReversed({ clause: claim, holder }: Holding, evidence: WordClause): boolean {
  const inPart = (role: string, clause: WordClause) => clause.terms.find((term) => term.role === role && term.head);
  const [before, successor, replaced] = [
    inPart('object', claim),
    inPart('subject', evidence),
    inPart('object', evidence),
  ];
  if (claim.verb !== evidence.verb || before === undefined || successor === undefined || replaced === undefined)
    return false;
  return isSame(before, successor) && isSame(holder, replaced);
}

/** Whether the evidence's office is the claim's or says more of it. */
function holds(claimed: Holding, told: Holding): boolean {
  return (
    claimed.office.every((term) => told.office.some((other) => isSame(term, other))) &&
    isOneOffice(claimed, { ...told, office: claimed.office })
  );
}

/** Both name the same year: "In 2015 Berg was the mayor". */
function inOneYear(claim: WordClause, evidence: WordClause): boolean {
  return claim.terms.some(
    ({ key }) => /^#(?:1\d|20)\d\d$/u.test(key) && evidence.terms.some((term) => term.key === key),
  );
}

const operandsOf = (claimed: Holding, told: Holding) => [{ claim: claimed.clause.text, evidence: told.clause.text }];

function compareSame(claimed: Holding, told: Holding): Comparison {
  if (told.past && !claimed.past && claimed.present)
    return comparison(
      'updates',
      'office_left',
      operandsOf(claimed, told),
      `${claimed.holder.text} held the office before.`,
    );
  return comparison(
    'supports',
    'same_office',
    operandsOf(claimed, told),
    `Both say that ${claimed.holder.text} holds the office.`,
  );
}

function compareRivals(
  { claimPublished, evidencePublished }: SentencePair,
  claimed: Holding,
  told: Holding,
): Comparison | null {
  const operands = operandsOf(claimed, told);
  if (claimed.clause.terms.some((term) => isSame(term, told.holder)))
    return comparison(
      'neutral',
      'earlier_holder',
      operands,
      `The claim itself names ${told.holder.text} as the one before.`,
    );
  const ranked = claimed.office.some(({ kind }) => kind === 'ordinal');
  if (
    !ranked &&
    claimPublished !== undefined &&
    evidencePublished !== undefined &&
    claimPublished.slice(0, 7) !== evidencePublished.slice(0, 7)
  ) {
    return evidencePublished > claimPublished
      ? comparison(
          'updates',
          'later_holder',
          operands,
          `The evidence is later; by then ${told.holder.text} held the office.`,
        )
      : comparison(
          'neutral',
          'earlier_holder',
          operands,
          `The evidence is earlier; then ${told.holder.text} held the office.`,
        );
  }
  const together =
    ranked ||
    inOneYear(claimed.clause, told.clause) ||
    (claimed.present && told.present && !claimed.past && !told.past) ||
    (claimed.begins && told.begins);
  if (!together)
    return comparison('neutral', 'earlier_holder', operands, 'They may have held the office one after the other.');
  return comparison(
    'contradicts',
    'other_holder',
    operands,
    `One person holds the office at a time: ${claimed.holder.text} or ${told.holder.text}.`,
  );
}
