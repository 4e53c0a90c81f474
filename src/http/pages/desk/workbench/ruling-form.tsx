import type { RatingHolds } from '../../../../domain/workflow/rating';
import type { ReviewState } from '../../../../domain/workflow/review-state';
import { deskSettings } from '../../../../platform/config/desk-settings';
import { toPublicId } from '../../../../platform/ids/public-id';
import { Key } from '../components/key';
import { DraftState } from './draft-state';
import type { TypedRuling } from './typed-ruling';
import type { WorkbenchReview } from './workbench.view';

const SUBMIT: Partial<Record<ReviewState, string>> = {
  second_reading: 'Submit second reading',
  adjudication: 'Submit adjudication',
};

const HOLDS: Record<RatingHolds, string> = { yes: 'it holds', partly: 'in part', no: 'it does not', unknown: 'open' };

/** Which field of the ruling a refusal speaks of. */
export type RulingField = 'rating' | 'rationale' | 'evidence' | 'reviewOn';

interface RulingFormProps {
  review: WorkbenchReview;
  typed: TypedRuling;
  savedAt: string | null;
  errors: Partial<Record<RulingField, string>>;
  canRule: boolean;
}

const FieldError = ({ field, error }: { field: RulingField; error: string | undefined }) =>
  error ? (
    <p class="field-error" id={`${field}-error`}>
      {error}
    </p>
  ) : null;

const Ratings = ({ chosen, error }: { chosen: string | null; error: string | undefined }) => (
  <fieldset class="ratings" aria-describedby={error ? 'rating-error' : undefined}>
    <legend>Rating</legend>
    <FieldError field="rating" error={error} />
    {deskSettings().ratings.map(({ key, label, holds }, index) => (
      <label key={key} class={`rating rating-${holds}`}>
        <input type="radio" name="rating" value={key} checked={key === chosen} form="work" data-rating={index + 1} />
        <span class="rating-label">{label}</span>
        <span class="hidden">, {HOLDS[holds]}</span>
        {index < 9 && <Key name={String(index + 1)} />}
      </label>
    ))}
  </fieldset>
);

/** Rating, reasons, and the day to look again; the passages are ticked where they stand. */
export const RulingForm = ({ review, typed, savedAt, errors, canRule }: RulingFormProps) => {
  const path = `/desk/claims/${toPublicId('clm', review.claimId)}`;
  const { harmFrom } = deskSettings().secondReading;
  return (
    <section class="panel ruling" id="ruling" aria-labelledby="ruling-title">
      <h2 id="ruling-title">Your ruling</h2>
      <Ratings chosen={typed.rating} error={errors.rating} />
      <div class="field">
        <label for="rationale">
          Rationale <Key name="r" />
        </label>
        <FieldError field="rationale" error={errors.rationale} />
        <textarea
          id="rationale"
          name="rationale"
          form="work"
          rows={7}
          maxLength={20_000}
          data-key="r"
          aria-keyshortcuts="r"
          aria-invalid={errors.rationale ? true : undefined}
          aria-describedby={errors.rationale ? 'rationale-error' : undefined}
        >
          {typed.rationale}
        </textarea>
      </div>
      <FieldError field="evidence" error={errors.evidence} />
      <p class="quiet">
        Tick the passages you rely on, at least one. <Key name="c" /> ticks the opened one.
      </p>
      <div class="field">
        <label for="reviewOn">Look again on (optional)</label>
        <FieldError field="reviewOn" error={errors.reviewOn} />
        <input
          type="date"
          id="reviewOn"
          name="reviewOn"
          form="work"
          value={typed.reviewOn ?? ''}
          aria-invalid={errors.reviewOn ? true : undefined}
          aria-describedby={errors.reviewOn ? 'reviewOn-error' : undefined}
        />
      </div>
      {review.state !== 'second_reading' && review.state !== 'adjudication' && review.harm >= harmFrom && (
        <p class="quiet">Harm {review.harm}: a second person will read the claim without seeing your ruling.</p>
      )}
      <div class="ruling-send">
        {canRule && (
          <button
            type="submit"
            class="primary"
            form="work"
            formaction={`${path}/rulings`}
            data-submit
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {SUBMIT[review.state] ?? 'Submit ruling'} <Key name="Ctrl ↵" />
          </button>
        )}
        <button type="submit" form="work" formaction={`${path}/draft`} class="quiet-button">
          Save draft
        </button>
      </div>
      <DraftState revision={typed.draftRevision} savedAt={savedAt} />
    </section>
  );
};
