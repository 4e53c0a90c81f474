import { toPublicId } from '../../../../platform/ids/public-id';
import type { WorkbenchReview } from './workbench.view';

interface TagFormProps {
  review: WorkbenchReview;
  mayTag: boolean;
  typed: string | undefined;
  error: string | undefined;
}

/** The tags of the claim, each with its queue, and the way to add and remove one. */
export const TagForm = ({ review, mayTag, typed, error }: TagFormProps) => {
  const path = `/desk/claims/${toPublicId('clm', review.claimId)}/actions`;
  if (!mayTag && review.tags.length === 0) return null;
  return (
    <section class="panel tags" aria-labelledby="tags-title">
      <h2 id="tags-title">Tags</h2>
      {review.tags.length > 0 && (
        <ul class="choices">
          {review.tags.map((tag) => (
            <li key={tag}>
              <a class="tag" href={`/desk?${new URLSearchParams({ tag })}`}>
                {tag}
              </a>
              {mayTag && (
                <button
                  type="submit"
                  form="work"
                  formaction={`${path}/untag`}
                  name="untag"
                  value={tag}
                  class="quiet-button"
                  aria-label={`Remove the tag ${tag}`}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayTag && (
        <div class="stakes-choice">
          <label>
            New tag
            <input
              name="tag"
              form="work"
              maxLength={40}
              size={14}
              value={typed ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'tag-error' : undefined}
            />
          </label>
          <button type="submit" form="work" formaction={`${path}/tag`}>
            Add tag
          </button>
          {error && (
            <span class="field-error" id="tag-error">
              {error}
            </span>
          )}
        </div>
      )}
    </section>
  );
};
