import { ATTACK_SLOT } from '../text/en/attack-words';

/** Slot of what is said beside an incident: "the doors were locked". */
export const ASIDE_SLOT = 'whether:aside';

/** Slots whose question no second article wakes: an attack that all call one is worth asking about once somebody denies it. */
export const SLEEPING_SLOTS: readonly string[] = [ATTACK_SLOT, ASIDE_SLOT];
