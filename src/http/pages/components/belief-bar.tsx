import { decimals } from '../format/numbers';

export interface Opinion {
  belief: number;
  uncertainty: number;
  disbelief: number;
}

interface BeliefBarProps {
  probability: number;
  /** Null where the verdict does not say how the probability is made up. */
  opinion: Opinion | null;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** What speaks for, what is open and what speaks against, as three lengths with a tick at the probability. */
export const BeliefBar = ({ probability, opinion }: BeliefBarProps) => (
  <figure class="belief">
    <figcaption>
      <span>
        Probability <strong>{decimals(probability)}</strong>
      </span>
      {opinion && (
        <span class="belief-parts">
          <span>belief {decimals(opinion.belief)}</span>
          <span>uncertainty {decimals(opinion.uncertainty)}</span>
          <span>disbelief {decimals(opinion.disbelief)}</span>
        </span>
      )}
    </figcaption>
    <svg class="belief-bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect class="belief-open" x="0" y="3" width="100%" height="8" />
      {opinion && <rect class="belief-for" x="0" y="3" width={percent(opinion.belief)} height="8" />}
      {opinion && (
        <rect
          class="belief-against"
          x={percent(1 - opinion.disbelief)}
          y="3"
          width={percent(opinion.disbelief)}
          height="8"
        />
      )}
      <line class="belief-tick" x1={percent(probability)} x2={percent(probability)} y1="0" y2="14" />
    </svg>
  </figure>
);
