import type { PriorityPart } from '../../../../domain/workflow/priority';

const PARTS: { part: PriorityPart; label: string }[] = [
  { part: 'harm', label: 'harm' },
  { part: 'reach', label: 'reach' },
  { part: 'worthiness', label: 'worth checking' },
  { part: 'influence', label: 'who carries it' },
  { part: 'contradictions', label: 'contradictions' },
  { part: 'citations', label: 'citations' },
  { part: 'age', label: 'waiting' },
];

/** Units of the drawing for one point of priority; what is longer than the drawing is cut. */
const SCALE = 10;
const WIDTH = 120;

const oneDigit = (value: number) => value.toFixed(1);

interface PriorityBarProps {
  parts: Record<PriorityPart, number>;
  /** Whether the parts are written out beside the drawing, not only for screen readers. */
  spelled?: boolean;
}

/** How urgent a claim is and what makes it so: one length a part, in a fixed order, and the same in words. */
export const PriorityBar = ({ parts, spelled = false }: PriorityBarProps) => {
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const shown = PARTS.filter(({ part }) => parts[part] >= 0.05);
  let start = 0;
  const lengths = shown.map(({ part }) => {
    const length = { part, x: start, width: Math.min(parts[part] * SCALE, Math.max(0, WIDTH - start)) };
    start += length.width;
    return length;
  });
  return (
    <span class="priority">
      <span class="priority-total">
        <span class="hidden">Priority </span>
        {oneDigit(total)}
      </span>
      <svg
        class="priority-bar"
        viewBox={`0 0 ${WIDTH} 8`}
        width={WIDTH}
        height="8"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="priority-rest" width={WIDTH} height="8" rx="2" />
        {lengths.map(({ part, x, width }) => (
          <rect key={part} class={`priority-${part}`} x={x} width={Math.max(0, width - 1)} height="8" />
        ))}
      </svg>
      <span class={spelled ? 'priority-words' : 'hidden'}>
        {shown.map(({ part, label }) => `${label} ${oneDigit(parts[part])}`).join(', ')}
      </span>
    </span>
  );
};
