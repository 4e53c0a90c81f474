import { type DayCounts, Drawing, type Series } from './drawing-table';

const HEIGHT = 138;
/** Of a day's width, what its bars take. */
const FILLED = 0.8;

interface BarDrawingProps {
  title: string;
  series: readonly Series[];
  days: readonly DayCounts[];
  /** On top of one another, or side by side. */
  stacked?: boolean;
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Bars for each day, from the smallest width of a page on: places are shares of it. */
export const BarDrawing = ({ title, series, days, stacked = false }: BarDrawingProps) => {
  const values = days.map(({ counts }) => series.map(({ key }) => counts[key] ?? 0));
  const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const most = Math.max(1, ...values.map((ofDay) => (stacked ? total(ofDay) : Math.max(...ofDay))));
  const slot = 1 / Math.max(1, days.length);
  const width = stacked ? slot * FILLED : (slot * FILLED) / series.length;
  return (
    <Drawing title={title} series={series} days={days} most={most}>
      {values.flatMap((ofDay, i) =>
        ofDay.map((value, j) => {
          if (value === 0) return null;
          const height = (value / most) * HEIGHT;
          const below = stacked ? (total(ofDay.slice(0, j)) / most) * HEIGHT : 0;
          const { key } = series[j]!;
          return (
            <rect
              key={`${days[i]!.day} ${key}`}
              class={`bar bar-${key}`}
              x={percent(i * slot + (stacked ? 0 : j * width))}
              y={(HEIGHT - below - height + 1).toFixed(1)}
              width={percent(width)}
              height={height.toFixed(1)}
            />
          );
        }),
      )}
    </Drawing>
  );
};
