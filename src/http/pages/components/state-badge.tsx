import { Icon, type IconName } from './icon';

export const CLAIM_STATES = [
  'supported',
  'refuted',
  'conflicting',
  'single_source',
  'insufficient',
  'unverified',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

const LOOKS: Record<ClaimState, { label: string; icon: IconName; meaning: string }> = {
  supported: {
    label: 'Supported',
    icon: 'check',
    meaning: 'Independent sources support it and what stands against it is weak.',
  },
  refuted: { label: 'Refuted', icon: 'cross', meaning: 'What stands against it outweighs what supports it.' },
  conflicting: { label: 'Conflicting', icon: 'opposed', meaning: 'Sources of similar weight take opposite sides.' },
  single_source: {
    label: 'Single source',
    icon: 'single',
    meaning: 'One independent source supports it; nobody takes the other side.',
  },
  insufficient: {
    label: 'Insufficient',
    icon: 'half',
    meaning: 'There is evidence, but not enough for a state of its own.',
  },
  unverified: { label: 'Unverified', icon: 'question', meaning: 'Nobody takes a side.' },
};

export const stateLabel = (state: ClaimState): string => LOOKS[state].label;

/** A verdict state as word, icon and colour; null is a claim that has not been assessed yet. */
export const StateBadge = ({ state }: { state: ClaimState | null }) =>
  state ? (
    <span class={`state state-${state}`} title={LOOKS[state].meaning}>
      <Icon name={LOOKS[state].icon} />
      {LOOKS[state].label}
    </span>
  ) : (
    <span class="state state-waiting">
      <Icon name="clock" />
      Not assessed yet
    </span>
  );
