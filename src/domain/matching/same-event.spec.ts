import fc from 'fast-check';
import { type EventSignature, SUGGESTION_THRESHOLD } from './matched-article';
import { sameEvent } from './same-event';

const signature = (over: Partial<EventSignature>): EventSignature => ({
  predicate: 'event:signing',
  participants: ['place:Chile', 'place:Peru'],
  places: [],
  object: ['agreement'],
  from: '2019-05-04',
  to: '2019-05-04',
  ...over,
});
const crash = (over: Partial<EventSignature>): EventSignature =>
  signature({
    predicate: 'incident:aircraft-loss',
    participants: ['place:Chile'],
    places: ['place:Santiago'],
    object: ['aircraft'],
    ...over,
  });

describe('sameEvent', () => {
  it.each<[string, Partial<EventSignature>, boolean]>([
    ['all alike', {}, true],
    ['another predicate', { predicate: 'event:visit' }, false],
    ['another object and other people', { object: ['fuel'], participants: ['place:Norway', 'place:Sweden'] }, false],
    ['years apart', { from: '2021-05-04', to: '2021-05-04' }, false],
    ['undated', { from: null, to: null }, true],
    ['one shared participant on the same day', { participants: ['place:Chile'] }, true],
    ['one shared participant, undated', { participants: ['place:Chile'], from: null, to: null }, false],
    ['elsewhere', { places: ['place:Lima'], from: null, to: null }, true],
  ])('a signing and the same with %s: %s', (_, over, expected) => {
    const identity = sameEvent(signature({}), signature(over));
    expect((identity?.confidence ?? 0) >= SUGGESTION_THRESHOLD).toBe(expected);
  });

  it('takes a report dated a few days off for the same signing, and says that the dates differ', () => {
    expect(sameEvent(signature({}), signature({ from: '2019-05-05', to: '2019-05-05' }))).toMatchObject({
      datesDiffer: true,
    });
  });

  it('keeps states in different places apart', () => {
    const troops = (place: string) =>
      signature({ predicate: 'state:presence', object: ['troops'], places: [`place:${place}`], from: null, to: null });
    expect(sameEvent(troops('Syria'), troops('Mali'))).toBeNull();
    expect(sameEvent(troops('Crimea'), troops('Ukraine'))).not.toBeNull();
  });

  it.each<[string, Partial<EventSignature>, boolean]>([
    ['the same crash', {}, true],
    ['another day', { from: '2019-05-09', to: '2019-05-09' }, false],
    ['another country and place on the same day', { participants: ['place:Norway'], places: ['place:Oslo'] }, false],
  ])('a crash and %s: %s', (_, over, expected) => {
    const identity = sameEvent(crash({}), crash(over));
    expect((identity?.confidence ?? 0) >= SUGGESTION_THRESHOLD).toBe(expected);
  });

  it.each<[string, Partial<EventSignature>, Partial<EventSignature>, boolean]>([
    ['of one ship at one place, a day off', {}, { from: '2019-05-05', to: '2019-05-05' }, true],
    [
      'of the ship under another kind of name',
      {},
      { participants: ['person:sea lark'], from: '2019-05-05', to: '2019-05-05' },
      true,
    ],
    ['of one ship at one place, a week off', {}, { from: '2019-05-11', to: '2019-05-11' }, false],
    [
      'of another ship there, a day off',
      {},
      { participants: ['thing:tern'], from: '2019-05-05', to: '2019-05-05' },
      false,
    ],
    [
      'of one group that strikes day by day',
      { predicate: 'incident:attack' },
      { predicate: 'incident:attack', from: '2019-05-05', to: '2019-05-05' },
      false,
    ],
  ])('two accidents %s', (_, first, second, expected) => {
    const sinking = {
      predicate: 'incident:transport-accident',
      participants: ['thing:sea lark'],
      places: ['thing:arne'],
      object: [],
    };
    const identity = sameEvent(signature({ ...sinking, ...first }), signature({ ...sinking, ...second }));
    expect((identity?.confidence ?? 0) >= SUGGESTION_THRESHOLD).toBe(expected);
  });

  it('is symmetric', () => {
    const key = fc.constantFrom('place:Chile', 'place:Peru', 'person:ana', 'thing:lira', 'place:Lima');
    const day = fc.constantFrom(null, '2019-05-04', '2019-05-06', '2020-01-01');
    const any = fc
      .record({
        predicate: fc.constantFrom('event:signing', 'state:presence', 'incident:aircraft-loss'),
        participants: fc.uniqueArray(key),
        places: fc.uniqueArray(fc.constantFrom('place:Lima', 'place:Peru', 'place:Chile')),
        object: fc.uniqueArray(fc.constantFrom('agreement', 'troops', 'aircraft')),
        at: day,
      })
      .map(({ at, ...rest }): EventSignature => ({ ...rest, from: at, to: at }));
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(sameEvent(a, b)?.confidence).toBe(sameEvent(b, a)?.confidence);
      }),
    );
  });
});
