import type { EntryState } from '../../../../domain/workflow/entry-steps';
import { Icon, type IconName } from '../../components/icon';
import { entryStateWords } from './entry-words';

const ICONS: Record<EntryState, IconName> = {
  open: 'warning',
  waiting: 'clock',
  done: 'check',
  answered: 'check',
  unanswered: 'cross',
  dismissed: 'cross',
  withdrawn: 'cross',
};

/** Where an entry stands, as word, icon and colour. */
export const EntryStateBadge = ({ state, overdue = false }: { state: EntryState; overdue?: boolean }) => (
  <span class={`state entry-${overdue ? 'overdue' : state}`}>
    <Icon name={overdue ? 'warning' : ICONS[state]} />
    {overdue ? 'overdue' : entryStateWords(state)}
  </span>
);
