import { ENTRY_KINDS, ENTRY_STATES, ENTRY_STEPS, type EntryStep, entryActionsIn } from './entry-steps';

describe.each(ENTRY_KINDS)('%s', (kind) => {
  const [first, ...closed] = ENTRY_STATES[kind];
  const steps = Object.values<EntryStep>(ENTRY_STEPS[kind]);

  it('can be closed in every way, and reopened from each with a reason', () => {
    expect(entryActionsIn(kind, first)).not.toContain('reopen');
    for (const state of closed) {
      expect([state, steps.some(({ from, to }) => to === state && from.some((start) => start === first))]).toEqual([
        state,
        true,
      ]);
      expect([state, entryActionsIn(kind, state)]).toEqual([state, expect.arrayContaining(['reopen'])]);
    }
    expect(ENTRY_STEPS[kind].reopen).toMatchObject({ to: first, reason: 'required' });
  });

  it('names states of its own only', () => {
    const known: readonly string[] = ENTRY_STATES[kind];
    for (const { from, to } of steps) for (const state of [...from, to]) expect(known).toContain(state);
  });
});

it('lets only editors work on corrections', () => {
  for (const { permission } of Object.values<EntryStep>(ENTRY_STEPS.correction)) expect(permission).toBe('publish');
});
