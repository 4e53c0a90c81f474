// The words of rankings and results; own compilation.

/** Right before a cardinal that is a place in an order: "number 5", "ranked 30". */
export const POSITION_LEADS = new Set('# number no nr ranked ranks rank ranking position seeded placed'.split(' '));

/** With a bare number near: "peaked at 31", "ranked above 25". */
export const RANKING_VERBS = new Set('peaked peaking peaks charted charting ranked ranks ranking debuted'.split(' '));

/** "above the 41st": nearer to the first place, so a smaller number. */
export const BETTER_THAN = new Set(
  'above before ahead better higher richer wealthier larger bigger stronger faster older earlier'.split(' '),
);
/** "below the 41st": a larger number. */
export const WORSE_THAN = new Set(
  'below behind worse lower poorer smaller weaker slower younger later after outside'.split(' '),
);

/** Near a pair of numbers that is the result of a match. */
export const RESULT_WORDS = new Set(
  'score scored win won wins victory beat beating beaten defeat defeated defeating defeats loss lost lose losing draw drew tie tied aggregate lead led final result game match record'.split(
    ' ',
  ),
);
