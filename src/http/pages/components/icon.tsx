/** Outlines on a grid of 16 units, drawn in the colour of the text beside them. */
const OUTLINES = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  opposed: 'M7 4 3 8l4 4M9 4l4 4-4 4',
  single: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  half: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 2.5v11',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.4',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3l2 1.5',
  echo: 'M3 6.5h6a3 3 0 0 1 3 3v2M5.5 4 3 6.5 5.5 9',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11v.4',
  arrow: 'M3 8h10M9 4l4 4-4 4',
} as const;

export type IconName = keyof typeof OUTLINES;

/** Decoration beside a word that says the same: hidden from assistive technology. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path d={OUTLINES[name]} />
  </svg>
);
