/**
 * What an amount of money, a share or a number of staff can measure. Figures of two different kinds are not rivals: a film's
 * cost and its takings. Own compilation along the vocabulary of business and election reports.
 */
const KINDS: Readonly<Record<string, string>> = {
  revenue: 'revenue revenues turnover sales',
  profit: 'profit profits',
  loss: 'loss losses',
  cost: 'cost costs budget budgeted price priced',
  takings: 'earnings gross grossed grossing grosses earned earning takings receipts',
  grant: 'subsidy subsidies grant grants donation donations',
  debt: 'debt debts owed owes liabilities',
  assets: 'assets deposits reserves',
  penalty: 'fine fined fines penalty damages',
  pay: 'salary salaries wage wages pension pensions',
  worth: 'worth valued valuation',
  investment: 'investment investments invested',
  turnout: 'turnout',
  vote: 'vote votes',
  seats: 'seat seats',
  unemployment: 'unemployment unemployed jobless',
  inflation: 'inflation',
  growth: 'growth grew',
  start: 'founded began started initially originally',
  exports: 'export exports exported',
  imports: 'import imports imported',
  births: 'births born',
  deaths: 'deaths dead died killed',
  injuries: 'injuries injured wounded hurt',
};

/** Word to kind of measure. */
export const MEASURED_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
