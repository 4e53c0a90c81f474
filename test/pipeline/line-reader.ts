import { likeliestEvents, matchEvents } from '../../src/domain/matching/match-events';
import type { MatchedAnswer, MatchedEvent, MatchedQuestion } from '../../src/domain/matching/matched-article';
import type { Statement } from '../../src/domain/text/statement';
import type { Answer } from '../../src/domain/values/answer';
import type { Matcher } from '../../src/pipeline/claims/match-article';
import type { ArticleReader } from '../../src/pipeline/statements/store-reading';

/**
 * A stand-in for reading and matching, so that these tests are about storing: each line of an article is a statement of the
 * form "crash/died: 38 | speaker=the Kremlin denies party". Lines of any other form are prose.
 */
const LINE = /^([a-z ]+)\/([a-z_]+): ([^|]+?)(?: \| (.+))?$/;

export const readLines: ArticleReader = (text) => {
  const statements: Statement[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes('boom')) throw new Error('this text cannot be read');
    const parsed = LINE.exec(line);
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (!parsed) continue;
    const speaker = /speaker=([A-Z]\w+)/.exec(parsed[4] ?? '')?.[1] ?? null;
    statements.push({
      id: `s${statements.length + 1}`,
      span,
      sentence: span,
      text: line,
      attribution: { mode: speaker ? 'indirect' : 'narrator', speaker, cue: null },
      polarity: 'affirmed',
      modality: parsed[4]?.includes('denies') ? 'denied' : 'asserted',
      quantities: [],
      dates: [],
      quotes: [],
      checkWorthiness: parsed[4]?.includes('dull') ? 0.1 : 0.9,
    });
  }
  return statements;
};

function answerOf(value: string): Answer {
  if (value === 'yes' || value === 'no') return { type: 'yes_no', holds: value === 'yes', from: null, to: null };
  return { type: 'quantity', value, min: value, max: value, comparator: 'eq', unit: 'person' };
}

export const lineMatcher: Matcher = {
  readEvents({ statements }) {
    const events = new Map<string, MatchedEvent>();
    for (const { id, text, checkWorthiness } of statements) {
      const [, name, slot, value, flags = ''] = LINE.exec(text)!;
      const event = events.get(name!) ?? newEvent(name!);
      events.set(name!, event);
      const answer = answerOf(value!);
      const question = questionOf(event, slot!, answer);
      question.dormant &&= checkWorthiness < 0.5;
      const matched: MatchedAnswer = {
        statementId: id,
        answer,
        answerKey: value!,
        claimText: `${name}: ${slot} ${value}`,
        stance: flags.includes('denies') ? 'denies' : flags.includes('reports') ? 'reports' : 'supports',
        confidence: flags.includes('unsure') ? 0.4 : 0.9,
        party: flags.includes('party'),
        debunk: flags.includes('debunk'),
        namedOrigin: null,
        reason: 'the line says so',
      };
      question.answers.push(matched);
    }
    return [...events.values()];
  },
  likeliestEvents,
  matchEvents,
};

function newEvent(name: string): MatchedEvent {
  return {
    id: null,
    signature: {
      predicate: name,
      participants: [`x:${name}`, `y:${name}`],
      places: [],
      object: [name],
      from: '2024-12-25',
      to: '2024-12-25',
    },
    keys: [name],
    label: `the ${name}`,
    edtf: '2024-12-25',
    entities: [{ key: `x:${name}`, name: `Town of ${name}`, kind: 'place', containedIn: null, aliases: [name] }],
    questions: [],
  };
}

function questionOf(event: MatchedEvent, slot: string, answer: Answer): MatchedQuestion {
  const count = answer.type === 'quantity';
  const slotKey = count ? `how_many:${slot}:person` : `whether:${slot}`;
  const known = event.questions.find((question) => question.slotKey === slotKey);
  if (known) return known;
  const question: MatchedQuestion = {
    id: null,
    slot: count ? 'how_many' : 'whether',
    slotKey,
    answerType: answer.type,
    unit: count ? 'person' : null,
    scope: null,
    cumulative: false,
    text: `${slot} in ${event.label}?`,
    dormant: true,
    answers: [],
  };
  event.questions.push(question);
  return question;
}
