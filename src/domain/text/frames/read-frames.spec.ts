import type { Statement } from '../statement';
import { readFrames } from './read-frames';

function statementOf(text: string, cue: string | null = null): Statement {
  const span = { start: 0, end: text.length };
  return {
    id: 's1',
    span,
    text,
    sentence: span,
    attribution: { mode: cue === null ? 'narrator' : 'indirect', speaker: null, cue },
    polarity: 'affirmed',
    modality: 'asserted',
    quantities: [],
    dates: [],
    quotes: [],
    checkWorthiness: 1,
  };
}

const mainFrame = (text: string, cue: string | null = null) =>
  readFrames(text, statementOf(text, cue)).find((frame) => frame.main);

describe('readFrames', () => {
  it.each([
    ['The ministers signed a treaty in Geneva', 'signing', 1, false],
    ['In 2019 Norway withdrew its soldiers from the valley', 'presence', -1, false],
    ['French troops have been stationed in the valley since May 2012', 'presence', 1, false],
    ['Norway withdrew its offer', 'withdraw', 1, false],
    ['The airline suspended all flights to Oslo', 'operation', -1, false],
    ['Peru has not joined the bloc', 'accession', 1, true],
    ['The delegation was absent from the vote', 'attendance', -1, false],
    ['Chile refused to extradite the banker', 'extradition', 1, true],
    ['The council decided to close the library', 'operation', -1, false],
    ['Filling stations in Chile have provided free fuel to ambulances', 'provision', 1, false],
    ['Although the mayor resigned, the council has not acknowledged its fault', 'acknowledgement', 1, true],
  ])('%s → %s, side %i, negated %s', (text, predicate, side, negated) => {
    expect(mainFrame(text)).toMatchObject({ predicate, side, negated });
  });

  it('takes what is said for the main frame, not the verb of saying', () => {
    expect(mainFrame('The minister said that Norway had withdrawn its troops', 'said')).toMatchObject({
      predicate: 'presence',
      side: -1,
    });
    expect(mainFrame('He emphasised that his country supports the plan', 'emphasised')).toMatchObject({
      predicate: 'support',
    });
  });

  it.each([
    ['A Danish frigate shot down two drones', 'A Danish frigate'],
    ['The plane was hit by a Danish missile', 'a Danish missile'],
    ['The downing of the plane by Danish air defence caused outrage', 'Danish air defence'],
  ])('finds the agent in %s', (text, agent) => {
    const frame = readFrames(text, statementOf(text)).find((one) => /strike|shooting-down/u.test(one.predicate));
    expect(frame?.agent && text.slice(frame.agent.start, frame.agent.end)).toBe(agent);
  });

  it('does not take being refused something for a denial', () => {
    expect(mainFrame('The pilots were denied landing by the controllers')?.predicate).not.toBe('acknowledgement');
  });

  it('classes the heads of subject and object', () => {
    expect(mainFrame('The army hit a passenger plane')?.heads).toEqual(expect.arrayContaining(['troops', 'aircraft']));
  });

  it('keeps every span within the statement', () => {
    const text = 'Although Oslo pulled its soldiers out, it kept sending aid, and the king visited twice.';
    for (const frame of readFrames(text, statementOf(text))) {
      for (const span of [frame.verb, frame.subject, frame.object]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }
    }
  });
});
