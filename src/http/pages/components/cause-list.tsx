import type { Cause } from '../../../pipeline/claims/cause';

/** Why a verdict was computed again. */
export const CauseList = ({ causes }: { causes: Cause[] }) => {
  const sentences = [...new Set(causes.map(({ text }) => text))];
  return sentences.length ? (
    <ul class="causes" aria-label="Causes">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  ) : null;
};
