import type { PrintedSummary } from '../../src/cli/print-summary';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';

type Question = PrintedSummary['questions'][number];
type Claim = Question['claims'][number];

/** What demo/EXPECTED.md says a careful reader finds, row by row. */
describe('the demo dossier', () => {
  let database: TestDatabase;
  let summary: PrintedSummary;

  beforeAll(async () => {
    database = await createTestDatabase();
    const run = await runTouchstone(['demo', '--once', '--json', '--fresh'], '', {
      DATABASE_URL: database.url,
      REDIS_URL: '',
      PORT: '0',
    });
    expect(run).toMatchObject({ code: 0 });
    summary = JSON.parse(run.stdout) as PrintedSummary;
  }, 120_000);
  afterAll(() => database.drop());

  const open = (): Question[] => summary.questions.filter(({ dormant }) => !dormant);
  const question = (pattern: RegExp, answerType?: string): Question => {
    const found = open().filter(({ text, answerType: type }) => pattern.test(text) && (answerType ?? type) === type);
    expect(found.map(({ text }) => text)).toHaveLength(1);
    return found[0]!;
  };
  const claim = (of: Question, pattern: RegExp): Claim => {
    const found = of.claims.filter(({ text }) => pattern.test(text));
    expect(found.map(({ text }) => text)).toHaveLength(1);
    return found[0]!;
  };
  const publishers = (side: Claim['for']): string[] => [...new Set(side.map(({ publisher }) => publisher))].sort();
  const claimed = (pattern: RegExp): { of: Question; is: Claim } => {
    const found = open().flatMap((of) => of.claims.filter(({ text }) => pattern.test(text)).map((is) => ({ of, is })));
    expect(found.map(({ is }) => is.text)).toHaveLength(1);
    return found[0]!;
  };

  describe('the airliner of 25 December 2024', () => {
    it.each([
      [/^How many people were on board/, /^67 /, 'supported', 0.796],
      [/^How many people were on board/, /^About 70 /, 'supported', 0.825],
      [/^How many people died in the crash/, /^38 /, 'supported', 0.69],
      [/^How many people died in the crash/, /^42 /, 'refuted', 0.31],
      [/^How many people survived/, /^29 /, 'supported', 0.667],
      [/^How many people survived/, /^27 /, 'refuted', 0.333],
    ])('%s – %s is %s at %d', (asked, answer, state, probability) => {
      expect(claim(question(asked), answer)).toMatchObject({ state, probability });
    });

    it('lets a rising toll update itself', () => {
      const toll = question(/^How many people died in the crash/);
      expect(claim(toll, /^32 /).supersededBy).not.toBeNull();
      expect(claim(toll, /^38 /)).toMatchObject({ best: true, supersededBy: null });
    });

    it('lets an exact day refine a month', () => {
      const when = question(/^When did the crash/);
      expect(claim(when, /25 December 2024/)).toMatchObject({ best: true, state: 'supported' });
      expect(claim(when, /in December 2024/).state).toBe('supported');
    });

    it('records the sum that holds and the one that fails', () => {
      expect(summary.checks).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ holds: true, explanation: expect.stringContaining('38 died + 29 survived') }),
          expect.objectContaining({ holds: false, explanation: expect.stringContaining('38 died + 27 survived') }),
        ]),
      );
      expect(summary.checks).toHaveLength(2);
    });
  });

  it('sets who brought it down against the denial of the Kremlin, as a dispute', () => {
    const who = question(/^Who is behind the crash/);
    const russian = claim(who, /^Russian air defence/);
    expect(russian).toMatchObject({ state: 'conflicting', probability: 0.497 });
    expect(publishers(russian.for)).toEqual(['Dnieper Review']);
    expect(russian.against).toEqual([expect.objectContaining({ speaker: 'Kremlin', stance: 'denies' })]);
    expect(claim(who, /^Ukrainian drone/)).toMatchObject({ state: 'insufficient', probability: 0.379 });
  });

  it('keeps the apology and the missing acknowledgement apart', () => {
    expect(claimed(/apologised/).of.id).not.toBe(claimed(/has not officially acknowledged responsibility/).of.id);
  });

  it('keeps the absences at UN votes and the recognition at the OSCE apart', () => {
    const absent = claimed(/always been absent/);
    expect(absent.is.answer).toMatchObject({ holds: false, quantifier: 'always' });
    expect(claimed(/recognised the territorial integrity/).of.id).not.toBe(absent.of.id);
  });

  it('finds the declaration in both articles, and one that misdates it', () => {
    const signed = claimed(/signed a declaration/);
    expect(signed.is).toMatchObject({ state: 'supported', probability: 0.722 });
    expect(publishers(signed.is.for)).toEqual(['Dnieper Review', 'Kettlewell Despatch']);
    const when = question(/the signing of an agreement involving Ilham Aliyev and Vladimir Putin/, 'date');
    expect(claim(when, /22 February 2022/)).toMatchObject({ state: 'supported', probability: 0.667, best: true });
    expect(claim(when, /23 February 2022/)).toMatchObject({ state: 'refuted', probability: 0.333 });
  });

  it('lets the withdrawal of the peacekeepers take the place of their presence', () => {
    const present = claimed(/^Russian troops have been stationed in Nagorno-Karabakh/);
    const withdrawn = claim(present.of, /withdrawn from Nagorno-Karabakh/);
    expect(present.is).toMatchObject({ state: 'supported', probability: 0.722, supersededBy: withdrawn.id });
    expect(withdrawn).toMatchObject({ state: 'single_source', best: true });
  });

  it('finds the free fuel in both articles, and counts the near-copy once', () => {
    const fuel = claimed(/free fuel/);
    expect(fuel.is).toMatchObject({ state: 'supported', probability: 0.722 });
    expect(publishers(fuel.is.for)).toEqual(['Dnieper Review', 'Harbour Courier', 'Kettlewell Despatch']);
    const flights = claimed(/suspended all flights/);
    expect(flights.is).toMatchObject({ state: 'single_source', probability: 0.643 });
    expect(publishers(flights.is.for)).toEqual(['Harbour Courier', 'Kettlewell Despatch']);
  });

  it('keeps the bounds of what is counted', () => {
    expect(claimed(/Azerbaijani citizens died in the war/).is.answer).toMatchObject({ comparator: 'ge', value: '7' });
    expect(claimed(/six million US dollars/).is.answer).toMatchObject({
      comparator: 'approx',
      value: '6000000',
      unit: 'USD',
    });
  });

  it('takes the latest position of a speaker who changed it', () => {
    const tanker = claimed(/^A drone had damaged the tanker/);
    expect(tanker.is).toMatchObject({ state: 'single_source', probability: 0.587 });
    expect(tanker.is.against).toEqual([expect.objectContaining({ speaker: 'Nigar Demirzade' })]);
    expect(tanker.is.reason).toContain('Nigar Demirzade has given up an earlier, opposite position');
  });

  it('flags seven contradictions, one of each kind and two by number, and nothing else', () => {
    const flagged = summary.contradictions.map(({ kind, explanation }) => `${kind}: ${explanation}`).sort();
    expect(flagged).toEqual([
      expect.stringMatching(/^actor: .*Russian air defence.*Ukrainian drone/),
      expect.stringMatching(/^date: .*22 February 2022.*23 February 2022/),
      expect.stringMatching(/^dispute: .*Kremlin denies/),
      expect.stringMatching(/^polarity: .*consulate/),
      expect.stringMatching(/^sum: Fennimore Post: 38 died \+ 27 survived/),
      expect.stringMatching(/^value: .*27 people survived|^value: .*29 people survived/),
      expect.stringMatching(/^value: .*38 people died|^value: .*42 people died/),
    ]);
  });
});
