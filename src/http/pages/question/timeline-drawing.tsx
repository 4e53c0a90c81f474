import type { Stance } from '../../../domain/verdicts/question-input';
import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { formatDate } from '../format/dates';
import type { Timeline, TimelinePoint } from './timeline-points';

const VERBS: Record<Stance, string> = { supports: 'says so', denies: 'denies it', reports: 'repeats it' };

const ON_THE_LINE = 1;
/** Where a claim is both said and denied, the one stands above the line and the other below, so that both show on one day. */
const LANES: Record<Stance, number> = { supports: -4, denies: 6, reports: 1 };

/** Marks differ in form, not only in colour: a disc says so, a cross denies, a ring repeats. */
const Mark = ({ point, laned }: { point: TimelinePoint; laned: boolean }) => (
  <svg
    class={`mark mark-${point.stance}`}
    x={`${(point.place * 100).toFixed(2)}%`}
    y={laned ? LANES[point.stance] : ON_THE_LINE}
    width="1"
    height="24"
    overflow="visible"
  >
    <title>{`${point.who} ${VERBS[point.stance]}, ${formatDate(point.at)}`}</title>
    {point.stance === 'denies' ? <path d="M-5 7 5 17M5 7-5 17" /> : <circle cx="0" cy="12" r="5" />}
  </svg>
);

const inWords = (points: TimelinePoint[]) =>
  points.map((point) => `${formatDate(point.at)}: ${point.who} ${VERBS[point.stance]}`).join('; ');

interface TimelineDrawingProps {
  timeline: Timeline;
  /** Where a claim is read; its place on the same page unless given. */
  addressOf?: (claimId: string) => string;
}

const placeOf = (claimId: string): string => `#${toPublicId('clm', claimId)}`;

/** Who said which answer when: one line a claim, the same axis for all. */
export const TimelineDrawing = ({ timeline, addressOf = placeOf }: TimelineDrawingProps) => (
  <section class="timeline" aria-labelledby="timeline">
    <h2 id="timeline">Who said what, when</h2>
    <ul class="timeline-rows">
      {timeline.rows.map((row) => (
        <li key={row.claimId}>
          <a class="timeline-label" href={addressOf(row.claimId)}>
            {row.label}
          </a>
          <span class="hidden">{inWords(row.points)}</span>
          <svg class="timeline-track" width="100%" height="28" aria-hidden="true" focusable="false">
            <line x1="0" x2="100%" y1="13" y2="13" />
            {row.points.map((point) => (
              <Mark
                key={`${point.at} ${point.who} ${point.stance}`}
                point={point}
                laned={row.points.some(({ stance }) => stance === 'denies')}
              />
            ))}
          </svg>
        </li>
      ))}
    </ul>
    <p class="timeline-ends">
      <Dated iso={timeline.from} /> <Dated iso={timeline.to} />
    </p>
    <ul class="timeline-key" aria-hidden="true">
      {(['supports', 'denies', 'reports'] as const).map((stance) => (
        <li key={stance}>
          <svg class={`mark mark-${stance}`} width="14" height="14" viewBox="-7 5 14 14" aria-hidden="true">
            {stance === 'denies' ? <path d="M-5 7 5 17M5 7-5 17" /> : <circle cx="0" cy="12" r="5" />}
          </svg>
          {VERBS[stance]}
        </li>
      ))}
    </ul>
  </section>
);
