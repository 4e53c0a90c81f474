import { RESERVABLE_STATES, type ReviewState } from './review-state';
import { REVIEW_ACTIONS, transitionOf } from './transitions';

const ONE_OF_THE_DESK = 'system';

/** Markdown that draws and lists the table of transitions: the text of docs/workflow.md. */
export function describeWorkflow(): string {
  return [
    '# The way of a claim through review',
    '',
    'Made from `src/domain/workflow/transitions.ts` by `npm run workflow`; a test compares the two. A claim that waits can be reserved',
    `by one person at a time (${RESERVABLE_STATES.map(words).join(', ')}): that is a lease, not a state.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> proposed',
    ...arrows(),
    '```',
    '',
    '| action | from | to | takes | reason | can be undone |',
    '| --- | --- | --- | --- | --- | --- |',
    ...REVIEW_ACTIONS.map(row),
    '',
    'What cannot be undone is reopened or followed by its opposite. An undo is for whoever did the last step, while nothing came after it.',
    '',
  ].join('\n');
}

const words = (name: string): string => name.replaceAll('_', ' ');

/** One arrow for each pair of states, with all actions that lead along it. */
function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const action of REVIEW_ACTIONS) {
    const { from, to } = transitionOf(action);
    for (const start of from)
      for (const end of to.filter((state): state is ReviewState => state !== 'same' && state !== start)) {
        const arrow = `${start} --> ${end}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), words(action)]);
      }
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`);
}

function row(action: (typeof REVIEW_ACTIONS)[number]): string {
  const { from, to, permission, reason, undo } = transitionOf(action);
  const takes = permission === ONE_OF_THE_DESK ? 'the background work' : permission;
  const cells = [
    words(action),
    from.map(words).join(', '),
    to.map(words).join(' or '),
    takes,
    reason,
    undo ? 'yes' : 'no',
  ];
  return `| ${cells.join(' | ')} |`;
}
