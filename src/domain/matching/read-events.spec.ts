import { readArticle } from '../text/read-article';
import { matchEvents } from './match-events';
import type { KnownEvent, MatchedEvent, MatchedQuestion } from './matched-article';
import { readEvents } from './read-events';

function read(text: string, publishedAt: string | null = '2023-07-12'): MatchedEvent[] {
  return readEvents({ title: '', text, publishedAt, statements: readArticle(text, { publishedAt }) });
}

const questions = (events: readonly MatchedEvent[]): MatchedQuestion[] => events.flatMap((event) => event.questions);
const ask = (events: readonly MatchedEvent[], slotKey: string): MatchedQuestion | undefined =>
  questions(events).find((question) => question.slotKey === slotKey);
const answers = (events: readonly MatchedEvent[], slotKey: string): string[] =>
  (ask(events, slotKey)?.answers ?? []).map(({ answerKey, stance }) => `${stance} ${answerKey}`);

/** The events of an article as they would be loaded once stored. */
const stored = (events: readonly MatchedEvent[]): KnownEvent[] =>
  events.map((event, e) => ({
    id: `event-${e}`,
    label: event.label,
    signature: event.signature,
    questions: event.questions.map((question, q) => ({ ...question, id: `question-${e}-${q}` })),
  }));

const BUS =
  'At least 18 people were killed and 30 others injured when a bus plunged into a ravine near the town of Anco in Peru on Monday, police said. The bus was carrying 58 passengers.';
const BUS_LATER =
  'A bus accident near Anco in Peru on 10 July left 25 people dead and 35 wounded, doctors said on Wednesday.';

describe('readEvents', () => {
  it.each([
    ['how_many:died:all', ['supports ge:18:18:']],
    ['how_many:injured:all', ['supports eq:30:30:30']],
    ['how_many:aboard:passengers', ['supports eq:58:58:58']],
  ])('counts %s of an incident', (slotKey, expected) => {
    expect(answers(read(BUS), slotKey)).toEqual(expected);
  });

  it.each([
    [
      'The storm in Ghana destroyed 300 houses. At least 40 schools were damaged.',
      'how_many:destroyed:homes',
      ['supports eq:300:300:300'],
    ],
    [
      'The storm in Ghana destroyed 300 houses. At least 40 schools were damaged.',
      'how_many:damaged:schools',
      ['supports ge:40:40:'],
    ],
    ['The storm in Ghana damaged or destroyed 300 houses.', 'how_many:destroyed:homes', []],
    ['A ferry with 60 passengers and crew aboard sank off Malta.', 'how_many:aboard:all', ['supports eq:60:60:60']],
    ['The ferry Sea Lark went down off Malta, killing 12.', 'how_many:died:all', ['supports eq:12:12:12']],
    [
      'A fire broke out in a school in Oslo. Some 140 people were in the building.',
      'how_many:inside:all',
      ['supports approx:140:126:154'],
    ],
    [
      'A fire broke out in a school in Oslo. Two of the nine people killed in the building were guards.',
      'how_many:inside:all',
      [],
    ],
    [
      'A mine in Peru collapsed on Monday. Twelve people are still trapped.',
      'how_many:trapped:all',
      ['supports eq:12:12:12'],
    ],
  ])('reads %s: %s', (text, slotKey, expected) => {
    expect(answers(read(text), slotKey)).toEqual(expected);
  });

  it('takes what is said beside an incident for said of its place and day, whoever says it', () => {
    const fire = 'A fire in a hotel in Lima killed nine people on Monday.';
    const [one, other] = [
      `${fire} "The sprinklers worked," the manager said.`,
      `${fire} A guest said that the sprinklers had not worked.`,
    ];
    const known = read(one);
    const matched = matchEvents(read(other), stored(known));
    expect(ask(known, 'whether:aside')).toMatchObject({ dormant: true });
    expect(ask(matched, 'whether:aside')).toMatchObject({ dormant: false, id: expect.any(String) as string });
    expect([...answers(known, 'whether:aside'), ...answers(matched, 'whether:aside')]).toEqual([
      'supports yes',
      'supports no',
    ]);
  });

  it.each([
    'A fire swept through a hotel in Lima on Monday, killing nine people.',
    'A quake struck Lima on Monday, killing nine people.',
    'A fire in a hotel in Lima killed nine people on Monday. President Ana Rojas visited Lima on Tuesday.',
    'A fire in a hotel in Lima killed nine people on Monday. The owner, Ana Rojas, has run hotels in Cusco since 2011.',
  ])('asks nothing of what only tells the incident again or lies far behind: %s', (text) => {
    expect(questions(read(text)).filter(({ slot, dormant }) => slot === 'whether' && !dormant)).toEqual([]);
  });

  it('dates what a relative clause says of the noun before it', () => {
    const known = read('Norway and Peru signed a truce in Lima on 20 June 2023.');
    const matched = matchEvents(
      read('Norway freed 120 prisoners under the truce with Peru, which was signed in Lima on 19 June 2023.'),
      stored(known),
    );
    expect(matched.find(({ id }) => id !== null)?.questions.find(({ slot }) => slot === 'when')?.answers).toMatchObject(
      [{ answerKey: '2023-06-19' }],
    );
  });

  it.each([
    ['The Orsk dam above Harsk burst on Monday, killing five people.', ['incident:collapse']],
    ['The bubble burst on Monday.', []],
    ['Norway breached the treaty, killing hopes of peace.', []],
  ])('tells a dam that bursts from other bursting: %s', (text, expected) => {
    expect(
      read(text)
        .map(({ signature }) => signature.predicate)
        .filter((one) => one.startsWith('incident:')),
    ).toEqual(expected);
  });

  it('counts day by day what is done to some again and again', () => {
    const slots = (text: string) =>
      questions(read(text)).flatMap(({ slot, slotKey }) => (slot === 'how_many' ? [slotKey] : []));
    expect(slots('Peru released 14 hostages to Norway on 4 July 2023.')).toEqual([
      'how_many:captured:hostage:2023-07-04',
    ]);
    expect(slots('Peru has released 23 hostages to Norway since 4 July 2023.')).toEqual(['how_many:captured:hostage']);
  });

  it('counts the staff of who denies something', () => {
    const told = read('Norvane Mining, which has 640 employees, denied that it had closed a mine in Peru.');
    expect(answers(told, 'how_many:employees:all')).toEqual(['supports eq:640:640:640']);
  });

  it('keeps two ships lost at one place apart, and two votes of one day', () => {
    const ships = read(
      'The ferry Sea Lark sank off Malta on Monday, killing five people. The trawler Grey Tern went down there on 7 July, killing two.',
    );
    expect(questions(ships).filter(({ slotKey }) => slotKey === 'how_many:died:all')).toHaveLength(2);
    const votes = read(
      'The Senate of Chile passed the Harbour bill on Tuesday by 54 votes to 41. It then rejected a motion to cut its pay by 70 votes to 25.',
    );
    const counted = questions(votes).filter(({ slotKey }) => slotKey === 'how_many:voted_for:all');
    expect(counted.map(({ answers: given }) => given.map(({ answerKey }) => answerKey))).toEqual([
      ['eq:54:54:54'],
      ['eq:70:70:70'],
    ]);
  });

  it('names an incident by what, where and when', () => {
    expect(read(BUS).map(({ label }) => label)).toContain('the accident near Anco on 10 July 2023');
  });

  it('keeps the counts of two incidents apart', () => {
    const events = read(
      'A ferry sank off Norway on 3 May 2023, and 4 people died. An earthquake struck Chile on 9 May 2023, killing 60 people.',
    );
    const tolls = questions(events).filter(({ slotKey }) => slotKey === 'how_many:died:all');
    expect(tolls.map((toll) => toll.answers.map(({ answerKey }) => answerKey))).toEqual([
      ['eq:4:4:4'],
      ['eq:60:60:60'],
    ]);
  });

  it('keeps the scope of what is counted', () => {
    expect(ask(read('The flood in Ghana killed nine Danish nurses.'), 'how_many:died:Danish nurses')?.scope).toBe(
      'Danish nurses',
    );
  });

  it('tells who did it, at the finest level the article gives, and who denies it', () => {
    const events = read(
      'Danish air defence shot down a cargo plane over Malta on 2 June 2023. A Danish Patriot battery fired a missile that hit the plane. Copenhagen denied any involvement.',
    );
    expect(answers(events, 'who')).toEqual(
      expect.arrayContaining(['supports Denmark/air defence/Patriot', 'denies Denmark/air defence/Patriot']),
    );
    expect(ask(events, 'who')?.answers.find(({ stance }) => stance === 'denies')).toMatchObject({ party: true });
  });

  it.each([
    ['Norway withdrew its soldiers from Mali in 2019.', 'no'],
    ['Norwegian soldiers have been stationed in Mali since 2015.', 'yes'],
    ['Norwegian soldiers are not stationed in Mali.', 'no'],
    ['Norwegian soldiers did not leave Mali.', 'yes'],
  ])('takes side and polarity together: %s → %s', (text, expected) => {
    expect(answers(read(text), 'whether')).toEqual([`supports ${expected}`]);
  });

  it.each([
    ['The Norwegian delegation has always been absent from the votes.', 'always'],
    ['Norway suspended all flights to Mali.', 'all'],
    ['Norway never signed the treaty with Mali.', 'never'],
    ['Norway signed the treaty with Mali.', undefined],
  ])('keeps the quantifier of %s', (text, quantifier) => {
    const answer = ask(read(text), 'whether')?.answers[0]?.answer;
    expect(answer?.type === 'yes_no' ? answer.quantifier : 'no answer').toBe(quantifier);
  });

  it('says when and where a signing took place', () => {
    const events = read('The presidents of Chile and Peru signed a border treaty in Lima on 3 May 2021.');
    expect(answers(events, 'when')).toEqual(['supports 2021-05-03']);
    expect(answers(events, 'where')).toEqual(['supports Peru/Lima']);
  });

  it('does not take a pledge for what was pledged', () => {
    const [kept] = read('Norwegian soldiers have been stationed in Mali since 2015.');
    const pledged = read('Norway pledged that its soldiers would leave Mali by 2024.');
    expect(matchEvents(pledged, stored([kept!])).every(({ id }) => id === null)).toBe(true);
  });

  it('words the claim after what is said, not after who says it', () => {
    const [question] = questions(
      read('Ana Berg, a spokeswoman for Lira Shipping, denied on Friday that a drone had damaged the tanker Lira.'),
    );
    expect(question?.answers[0]).toMatchObject({ stance: 'denies', claimText: 'A drone had damaged the tanker Lira' });
  });

  it('ties what is said of nobody named to where the disaster was', () => {
    const known = stored(
      read('A flood in Ghana killed nine people on Monday. The government blocked aid to villages, a union said.'),
    );
    const denied = read('The ministry denied that aid to villages had been blocked after the flood in Ghana.');
    const [matched] = matchEvents(denied, known).filter(({ signature }) => signature.predicate === 'state:permission');
    expect(matched?.id).toMatch(/^event-/);
    expect(ask([matched!], 'whether')?.answers).toEqual([expect.objectContaining({ stance: 'denies' })]);
  });

  it.each([
    ['The ministry sent 500 soldiers to the valley.', 'The ministry sent how many soldiers to the valley?'],
    [
      'The ministry denied that any warning had been given to Norway.',
      'Did it happen? A warning had been given to Norway',
    ],
  ])('words the question after what is said: %s', (text, expected) => {
    expect(questions(read(text)).map((question) => question.text)).toContain(expected);
  });

  it.each(['Queen Ane Holm visited the valley on Friday.', 'President Ola Berg declared three days of mourning.'])(
    'asks nothing about courtesies: %s',
    (text) => {
      expect(questions(read(text)).every(({ dormant }) => dormant)).toBe(true);
    },
  );

  it('leaves what is hardly worth checking dormant', () => {
    expect(questions(read('It was a beautiful morning in Norway.')).every(({ dormant }) => dormant)).toBe(true);
  });

  it('gives the same events every time', () => {
    expect(read(BUS)).toEqual(read(BUS));
  });
});

describe('matchEvents', () => {
  it('finds an incident that another article calls by another name', () => {
    const [matched] = matchEvents(read(BUS_LATER), stored(read(BUS)));
    expect(matched).toMatchObject({ id: 'event-0' });
    expect(ask([matched!], 'how_many:died:all')).toMatchObject({ id: expect.stringMatching(/^question-0-/) });
  });

  it('does not find one of another day', () => {
    const other = BUS_LATER.replace('10 July', '2 March');
    expect(matchEvents(read(other), stored(read(BUS))).every(({ id }) => id === null)).toBe(true);
  });

  it('does not take a report for support of what it dates differently', () => {
    const known = stored(read('The presidents of Chile and Peru signed a border treaty in Lima on 3 May 2021.'));
    const [matched] = matchEvents(
      read('The presidents of Peru and Chile signed the border treaty in Lima on 4 May 2021.'),
      known,
    );
    expect(matched?.id).toBe('event-0');
    expect(matched?.questions.map(({ slot }) => slot)).toEqual(['when', 'where']);
  });

  it.each([
    ['The president of Chile visited Lima on 8 June 2022.', 'The president of Chile did not visit Lima.'],
    ["Peru's government opposes the plan for the port.", 'The government of Peru supports the plan for the port.'],
  ])('sets “%s” against “%s”', (one, other) => {
    const known = read(one);
    const [matched] = matchEvents(read(other), stored(known));
    const keys = [known[0]!, matched!].flatMap((event) => answers([event], 'whether')).sort();
    expect(matched?.id).toBe('event-0');
    expect(keys).toEqual(['supports no', 'supports yes']);
  });

  it.each([
    ['Norway bought 12 helicopters in 2010.', 'Norway bought 20 helicopters in 2015.'],
    ['Peru beat Chile on 1 May 2021.', 'Peru beat Chile on 5 June 2022.'],
    ['Ghana provided food aid to Mali.', 'Ghana provided food aid to Peru.'],
  ])('keeps “%s” and “%s” apart', (one, other) => {
    const matched = matchEvents(read(other), stored(read(one)));
    const evidence = matched.filter((event) =>
      event.questions.some(({ answers: given }) => given.some(({ confidence }) => confidence >= 0.5)),
    );
    expect(evidence.every(({ id }) => id === null)).toBe(true);
  });

  it('takes an amount given so far for a running one', () => {
    const asked = questions(read('Norway has sent 40 million euros of aid to Ghana.'));
    expect(asked.filter(({ slot }) => slot === 'how_many').map(({ cumulative }) => cumulative)).toEqual([true]);
  });

  it('proposes a weak match to people instead of taking it for evidence', () => {
    const known = stored(read('Norway suspended the ferry licence of the mayor of Oslo.'));
    const [alone, proposed] = matchEvents(read('Norway suspended a ferry line.'), known);
    expect(alone?.id).toBeNull();
    expect(proposed?.questions.flatMap((question) => question.answers.map(({ confidence }) => confidence))).toEqual([
      0.4,
    ]);
  });
});
