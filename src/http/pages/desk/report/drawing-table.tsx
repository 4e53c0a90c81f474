import type { ComponentChildren } from 'preact';
import { formatDate } from '../../format/dates';
import { grouped } from '../../format/numbers';

export interface Series {
  key: string;
  label: string;
}

export interface DayCounts {
  day: string;
  counts: Record<string, number>;
}

interface DrawingProps {
  title: string;
  series: readonly Series[];
  days: readonly DayCounts[];
  /** What the drawing shows at its top. */
  most: number;
  children: ComponentChildren;
}

/** A drawing over days with its key and ends, and the same figures as a table for who would rather read them. */
export const Drawing = ({ title, series, days, most, children }: DrawingProps) => {
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure class="drawing">
      <figcaption>{title}</figcaption>
      <p class="quiet" aria-hidden="true">
        {grouped(most)} at the top
      </p>
      <svg class="bars" width="100%" height="140" aria-hidden="true" focusable="false">
        <line class="axis" x1="0" x2="100%" y1="139.5" y2="139.5" />
        {children}
      </svg>
      {first && last && (
        <p class="timeline-ends" aria-hidden="true">
          <span>{formatDate(first.day)}</span> <span>{formatDate(last.day)}</span>
        </p>
      )}
      <ul class="timeline-key" aria-hidden="true">
        {series.map(({ key, label }) => (
          <li key={key}>
            <svg class="bars" width="12" height="12" aria-hidden="true">
              <rect class={`bar bar-${key}`} width="12" height="12" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <details>
        <summary>{title}, as a table</summary>
        <section class="scroll" aria-label={title} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Day</th>
                {series.map(({ key, label }) => (
                  <th key={key} scope="col" class="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, counts }) => (
                <tr key={day}>
                  <th scope="row">{formatDate(day)}</th>
                  {series.map(({ key }) => (
                    <td key={key} class="number">
                      {grouped(counts[key] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
};
