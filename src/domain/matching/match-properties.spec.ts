import fc from 'fast-check';
import { relateAnswers } from '../contradictions/relate-answers';
import { readArticle } from '../text/read-article';
import { likeliestEvents, matchEvents } from './match-events';
import type { KnownEvent, MatchedEvent } from './matched-article';
import { readEvents } from './read-events';

const ARTICLES = [
  'A ferry with 60 people on board sank off Malta on 3 June 2021, killing 12 people.',
  'The death toll of the ferry accident off Malta on 3 June 2021 rose to 15.',
  'Twenty people died when a ferry sank off Malta on 3 June 2021. All the crew survived.',
];

const read = (text: string): MatchedEvent[] =>
  readEvents({
    title: '',
    text,
    publishedAt: '2021-06-10',
    statements: readArticle(text, { publishedAt: '2021-06-10' }),
  });

/** The answers per question that articles give in the order they arrive, ids and wording left out. */
function collected(texts: readonly string[]): string[] {
  const known: KnownEvent[] = [];
  const answers = new Set<string>();
  for (const text of texts) {
    for (const event of matchEvents(read(text), known)) {
      let home = known.find(({ id }) => id === event.id);
      if (home === undefined) {
        home = { id: `event-${known.length}`, label: event.label, signature: event.signature, questions: [] };
        known.push(home);
      }
      for (const { slotKey, text: asked, answers: given } of event.questions) {
        const id = `${home.id}|${slotKey}`;
        if (!home.questions.some((question) => question.id === id))
          home.questions.push({ id, slotKey, text: asked, answers: [] });
        for (const { answerKey } of given) answers.add(`${slotKey} ${answerKey}`);
      }
    }
  }
  return [String(known.length), ...[...answers].sort()];
}

describe('matching', () => {
  it('asks and answers the same in whatever order the articles arrive', () => {
    const expected = collected(ARTICLES);
    expect(expected[0]).toBe('1');
    fc.assert(
      fc.property(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), (texts) => {
        expect(collected(texts)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('needs the questions of the likeliest events only', () => {
    const told = [
      ...ARTICLES,
      ...ARTICLES,
      'A tram hit a bus in Oslo on 4 June 2021.',
      'A ferry sank on 5 June 2021.',
    ].flatMap(read);
    let [asked, all] = [0, 0];
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: 4 }), fc.constantFrom(...ARTICLES), (events, text) => {
        const known = events.map((event, i): KnownEvent => {
          const questions = event.questions.map((question) => ({ ...question, id: `${i}|${question.slotKey}` }));
          return { id: String(i), label: event.label, signature: event.signature, questions };
        });
        const likeliest = new Set(likeliestEvents(read(text), known));
        asked += likeliest.size;
        all += known.length;
        const unasked = known.map((event) => (likeliest.has(event) ? event : { ...event, questions: [] }));
        expect(matchEvents(read(text), unasked)).toEqual(matchEvents(read(text), known));
        const few = known.filter((event) => likeliest.has(event));
        expect(matchEvents(read(text), few)).toEqual(matchEvents(read(text), known));
      }),
      { numRuns: 30 },
    );
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(all);
  });

  it('finds the events of an article again when it is read again', () => {
    const text =
      'Oslo backed the plan for the port. Kari Berg praised the plan in Bergen. The army left the valley of Suldal.';
    const events = read(text);
    const known = events.map((event, i): KnownEvent => {
      const questions = event.questions.map((question) => ({ ...question, id: `${i}|${question.slotKey}` }));
      const statementIds = questions.flatMap(({ answers }) => answers.map(({ statementId }) => statementId));
      return { id: String(i), label: event.label, signature: event.signature, questions, statementIds };
    });
    expect(matchEvents(events, known).map(({ id }) => id)).toEqual(known.map(({ id }) => id));
  });

  it('finds the same contradictions from either side', () => {
    const figures = ARTICLES.flatMap(read).flatMap(({ questions }) => questions.flatMap(({ answers }) => answers));
    for (const { answer: a } of figures) {
      for (const { answer: b } of figures) {
        expect(relateAnswers(a, b).relation === 'contradicts').toBe(relateAnswers(b, a).relation === 'contradicts');
      }
    }
  });
});
