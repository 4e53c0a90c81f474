import type { EvidenceInput, QuestionInput } from '../../src/domain/verdicts/question-input';
import type { Seeded } from './seeded';

type Drawn = Partial<EvidenceInput>;

const FIGURES = [
  '7',
  '30',
  '33',
  '38',
  '40',
  '42',
  '200',
  '12,011',
  '12.000',
  'about 40',
  '24–99',
  'dozens',
  '0',
  '35%',
];
const DAYS = ['2024-02-01', '2024-02-02T08:00:00Z', '2024-02-02T19:00:00Z', '2024-03-01'];
const PASSAGES = [
  'The ferry to Ostra sank in the night after it struck a rock near the harbour.',
  'After striking a rock near the harbour, the Ostra ferry went down during the night, rescuers said on the pier.',
  'OSTRA (Reuters) - The ferry was towed to the shipyard, its owner told reporters who had gathered there.',
  'The ferry was towed to the shipyard, its owner told reporters who had gathered there. Source: AP',
  'The line denies that the ferry sank.',
  'The ferry reportedly sank.',
  'The ferry probably struck a rock.',
];
const NAMES = [
  'Holm',
  'Ada Holm',
  'A. Holm',
  'Holm, Ada; Vos, Piet',
  'Piet Vos',
  'Vos',
  'Ada Holm and Jan Bos',
  'Anna Holm',
];
const PLACES = ['Paris', 'France', 'Europe/France/Paris', 'europe/france', 'Lyon, France', 'America/Texas/Paris'];
const COLOURS = ['Blue', 'Dark Blue', 'BLUE', 'Navy/Dark Blue', '2nd', 'second', 'V. Blue', 'Bleu'];
const DATES = [
  '2022',
  '2022-02',
  '2022-02-21',
  '2022-02-22',
  '21 February 2022',
  '../2021',
  '202X',
  '22 February',
  '2022-02-22T10:00Z',
];

const CONTEXT = ['cumulative', 'cumulative', 'momentary', 'plain'] as const;

/** What an answer of each kind of question says, so that answers nest, touch and exclude one another. */
const KINDS = {
  yes_no: (draw: Seeded): Drawn => ({ value: draw.pick(['yes', 'yes', 'no', 'true', '0']) }),
  quantity: (draw: Seeded): Drawn => ({
    value: draw.pick(FIGURES),
    ...(draw.below(3) === 0 && {
      comparator: draw.pick(['ge', 'gt', 'le', 'lt', 'approx', 'almost', 'vague'] as const),
    }),
    ...(draw.below(5) === 0 && { comparator: 'range' as const, valueMax: draw.pick(['45', '20']) }),
    ...(draw.below(4) === 0 && { unit: draw.pick(['people', 'persons', 'km', '%']) }),
  }),
  date: (draw: Seeded): Drawn => ({ value: draw.pick(DATES) }),
  place: (draw: Seeded): Drawn => ({ value: draw.pick(PLACES) }),
  category: (draw: Seeded): Drawn => ({ value: draw.pick(COLOURS) }),
  actor: (draw: Seeded): Drawn => ({ value: draw.pick(NAMES) }),
} as const;

/** Members that a piece of evidence may have; each comes with one in so many. */
const MEMBERS: readonly (readonly [number, (draw: Seeded) => Drawn])[] = [
  [1, (draw) => ({ grade: draw.pick(['A', 'A', 'B', 'B', 'C', 'D', 'E', 'F'] as const) })],
  [4, (draw) => ({ owner: draw.pick(['North Press', 'South Press']) })],
  [4, (draw) => ({ speaker: draw.pick(['Ministry', 'Ola Brod']), speakerGrade: draw.pick(['A', 'D'] as const) })],
  [6, () => ({ party: true })],
  [8, () => ({ debunk: true })],
  [5, (draw) => ({ origin: draw.pick(['Coast Guard', 'Port']) })],
  [2, (draw) => ({ publishedAt: draw.pick(DAYS) })],
  [8, () => ({ url: 'https://mail.example/2024/feb/05/ferry' })],
  [5, (draw) => ({ asOf: draw.pick(DAYS) })],
  [3, (draw) => ({ text: draw.pick(PASSAGES) })],
  [3, (draw) => ({ stance: draw.pick(['supports', 'denies', 'reports'] as const) })],
  [
    3,
    (draw) => ({ modality: draw.pick(['reported', 'official', 'alleged', 'record', 'denied', 'possible'] as const) }),
  ],
  [8, (draw) => ({ confidence: draw.pick([0.3, 0.5, 0.9]) })],
  [6, () => ({ confirmed: true })],
  [8, (draw) => ({ rulings: { right: draw.below(5), total: 5 } })],
  [8, (draw) => ({ validFrom: draw.pick(['2021-01-01', '2023-01-01']) })],
  [12, () => ({ validTo: '2022-12-31' })],
];
const SOURCES = ['Post', 'Mail', 'Echo', 'Star', 'www.echo.example', 'echo.example'];

/** A question of this kind with some drawn pieces of evidence. */
export function drawQuestion(kind: keyof typeof KINDS, draw: Seeded): QuestionInput {
  const evidence = Array.from({ length: 2 + draw.below(7) }, (_, at): EvidenceInput => {
    const members = MEMBERS.filter(([often]) => draw.below(often) === 0).map(([, of]) => of(draw));
    // Now and then a stance without an answer.
    const answer = draw.below(12) === 0 ? {} : KINDS[kind](draw);
    return Object.assign({ id: `e${at}`, source: draw.pick(SOURCES) }, answer, ...members);
  });
  const context = kind === 'quantity' ? draw.pick(CONTEXT) : 'plain';
  return { id: 'q', answerType: kind, ...(context !== 'plain' && { [context]: true }), evidence };
}
