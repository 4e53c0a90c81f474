import type { EvidenceInput } from './question-input';
import { readPieces } from './read-pieces';

const PIECE: EvidenceInput = {
  id: 'e1',
  source: 'Post',
  owner: 'North Press',
  grade: 'B',
  value: '38',
  publishedAt: '2024-03-02',
  text: 'The ferry sank.',
};

const order = (...evidence: EvidenceInput[]) =>
  readPieces({ id: 'q', answerType: 'quantity', evidence }, 'F').pieces.map((piece) =>
    JSON.stringify({ ...piece, weight: piece.weight.toFraction() }),
  );

describe('the order of pieces', () => {
  it.each<Partial<EvidenceInput>>([
    { source: 'POST' },
    { value: '41' },
    { stance: 'denies' },
    { text: 'The ferry was towed.' },
    { id: 'e2' },
    { origin: 'Port' },
    { speaker: 'Ola Brod' },
    { rulings: { right: 1, total: 9 } },
    { grade: 'C' },
    { asOf: '2024-03-01' },
    { validFrom: '2024-01-01' },
    { party: true },
    { modality: 'alleged', grade: 'B' },
  ])('is the same whoever comes first, where only %j differs', (other) => {
    const [one, two] = [PIECE, { ...PIECE, ...other }];
    const [there, back] = [order(one, two), order(two, one)];
    expect(new Set(there).size).toBe(2);
    expect(back).toEqual(there);
  });

  it.each<[string, Partial<EvidenceInput>]>([
    ['time', { publishedAt: '2024-03-01', owner: 'Z', source: 'Z' }],
    ['no time at all', { publishedAt: undefined, owner: 'Z', source: 'Z' }],
    ['its owner', { owner: 'A', source: 'Z' }],
    ['its source', { source: 'A' }],
  ])('has first what comes before by %s', (_, other) => {
    const first = { ...PIECE, ...other };
    const sources = (...evidence: EvidenceInput[]) =>
      readPieces({ id: 'q', answerType: 'quantity', evidence }, 'F').pieces.map(({ source }) => source);
    expect(sources(PIECE, first)).toEqual([first.source, PIECE.source]);
    expect(sources(first, PIECE)).toEqual([first.source, PIECE.source]);
  });
});
