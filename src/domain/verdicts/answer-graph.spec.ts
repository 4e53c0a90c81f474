import { relateAllClaims } from './answer-graph';
import { type Claim, clusterClaims } from './cluster-claims';
import type { EvidenceInput, QuestionInput } from './question-input';
import { readPieces } from './read-pieces';

function nameOf({ answer, shown, key }: Claim): string {
  return answer.type === 'quantity' ? `${answer.comparator} ${answer.value}` : (shown ?? key);
}

function graphOf(asked: Omit<QuestionInput, 'id'>) {
  const question = { id: 'q', ...asked };
  const { pieces, answers } = readPieces(question, 'F');
  const claims = clusterClaims(pieces, answers);
  const { pairs, backers, containers, rivals } = relateAllClaims(claims, question);
  const name = (position: number) => nameOf(claims[position]!);
  const named = (lists: readonly (readonly number[])[]) =>
    Object.fromEntries(lists.map((list, position) => [name(position), list.map(name)]));
  return {
    pairs: pairs.map(({ a, b, relation }) => `${name(a)} ${relation.relation} ${name(b)}: ${relation.rule}`),
    backers: named(backers),
    containers: named(containers),
    rivals: named(rivals),
  };
}

let papers = 0;
const said = (value: string, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  source: `Paper ${papers++}`,
  value,
  ...more,
});
const counts = (...evidence: EvidenceInput[]) => graphOf({ answerType: 'quantity', evidence });

describe('how the answers to a question stand to one another', () => {
  it('knows who backs, contains and excludes whom', () => {
    const found = counts(
      said('38'),
      said('31', { comparator: 'ge' }),
      said('40', { comparator: 'approx' }),
      said('29'),
    );
    expect(found.pairs).toEqual([
      'eq 29 contradicts ge 31: quantity_disjoint',
      'eq 29 contradicts eq 38: quantity_disjoint',
      'eq 29 contradicts approx 40: quantity_disjoint',
      'ge 31 coarser eq 38: quantity_nested',
      'ge 31 coarser approx 40: quantity_nested',
      'eq 38 refines approx 40: quantity_nested',
    ]);
    // "At least 31" backs 38, which is within reach; a finer answer backs the coarser one.
    expect(found.backers).toEqual({
      'eq 29': [],
      'ge 31': ['eq 38', 'approx 40'],
      'eq 38': ['ge 31'],
      'approx 40': ['eq 38'],
    });
    expect(found.containers).toEqual({
      'eq 29': [],
      'ge 31': [],
      'eq 38': ['ge 31', 'approx 40'],
      'approx 40': ['ge 31'],
    });
    expect(found.rivals).toEqual({
      'eq 29': ['ge 31', 'eq 38', 'approx 40'],
      'ge 31': ['eq 29'],
      'eq 38': ['eq 29'],
      'approx 40': ['eq 29'],
    });
  });

  it('does not take a lower bound for one of another unit', () => {
    const { backers } = counts(said('38', { unit: 'km' }), said('31', { comparator: 'ge', unit: 'boats' }));
    expect(backers).toEqual({ 'ge 31': [], 'eq 38': [] });
  });

  it('sets what is asserted against what is only alleged, and not the other way round', () => {
    const alleged = { modality: 'alleged' } as const;
    expect(counts(said('38', alleged), said('41')).rivals).toEqual({ 'eq 38': ['eq 41'], 'eq 41': [] });
    expect(counts(said('38'), said('41', alleged)).rivals).toEqual({ 'eq 38': [], 'eq 41': ['eq 38'] });
    expect(counts(said('38', alleged), said('41', alleged)).rivals).toEqual({ 'eq 38': [], 'eq 41': [] });
  });

  it('takes lists that a longer one has together for parts of one', () => {
    const names = (...lists: string[]) => graphOf({ answerType: 'actor', evidence: lists.map((list) => said(list)) });
    const [two, other, all] = ['Ada Holm; Piet Vos', 'Piet Vos; Jan Bos', 'Ada Holm; Piet Vos; Jan Bos'] as const;
    const between = (...lists: string[]) => {
      const { pairs } = names(...lists);
      return pairs
        .filter((pair) => !pair.includes(all))
        .map((pair) => pair.replace(/^.*(contradicts|differs).*$/, '$1'));
    };
    expect(between(two, other)).toEqual(['contradicts']);
    expect(between(two, other, all)).toEqual(['contradicts']);
    // Once two say so, it is no slip.
    expect(between(two, other, all, all)).toEqual(['differs']);
  });

  it('dates an undated state by the day it was said where others are dated', () => {
    const state = (value: string, more: Partial<EvidenceInput>) => said(value, more);
    const of = (...evidence: EvidenceInput[]) => graphOf({ answerType: 'yes_no', evidence }).pairs;
    const later = state('no', { publishedAt: '2023-06-01' });
    expect(of(state('yes', { validFrom: '2021-03-01', publishedAt: '2021-03-01' }), later)).toEqual([
      'yes supersedes no: later_state_supersedes',
    ]);
    expect(of(state('yes', { validTo: '2021-03-01', publishedAt: '2021-03-01' }), later)).toEqual([
      'yes supersedes no: later_state_supersedes',
    ]);
  });

  it('counts "at least 30" and 30 as running since either was first given', () => {
    const { pairs } = graphOf({
      answerType: 'quantity',
      cumulative: true,
      evidence: [
        said('30', { publishedAt: '2024-05-03' }),
        said('30', { comparator: 'ge', publishedAt: '2024-05-01' }),
        said('34', { publishedAt: '2024-05-02' }),
      ],
    });
    expect(pairs).toContain('eq 30 updates eq 34: toll_rises');
  });

  it('compares fewer answers with all others the more there are, those first that most assert', () => {
    const many = (distinct: number, ...again: number[]) =>
      counts(
        ...Array.from({ length: distinct }, (_, at) => said(String(1000 + at))),
        ...again.map((value) => said(String(value))),
      ).pairs;
    expect(many(50)).toHaveLength((50 * 49) / 2);
    // Ten of sixty are compared with the other fifty only.
    const sixty = many(60, 1058, 1059);
    expect(sixty).toHaveLength((60 * 59) / 2 - (10 * 9) / 2);
    expect(sixty).toContain('eq 1058 contradicts eq 1059: quantity_disjoint');
    expect(sixty).toContain('eq 1047 contradicts eq 1057: quantity_disjoint');
    expect(sixty).not.toContain('eq 1048 contradicts eq 1057: quantity_disjoint');
    expect(many(1000)).toHaveLength(25 * 1000 - 25 - (25 * 24) / 2);
  });
});
