import type { DataSource } from 'typeorm';
import { type Draft, readDraft, saveDraft } from '../../../../pipeline/reviews/drafts';
import type { WorkForm } from './work-form';

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/**
 * Keeps what was typed into the ruling form as a draft before something else is done, so that no button loses a sentence. A form in
 * which nobody rated and nobody wrote leaves no draft.
 * @throws StaleDraft, ReviewRefusal
 */
export async function keepTyped(
  database: DataSource,
  claimId: string,
  personId: string,
  form: WorkForm,
): Promise<Draft> {
  const stored = await readDraft(database, claimId, personId);
  if (!form.hasRuling) return stored;
  const { rating, rationale, evidence } = form;
  const reviewOn = form.reviewOn !== null && /^\d{4}-\d\d-\d\d$/.test(form.reviewOn) ? form.reviewOn : null;
  const untouched = stored.revision === 0 && rating === null && rationale.trim() === '';
  const unchanged =
    stored.rating === rating &&
    stored.rationale === rationale &&
    stored.reviewOn === reviewOn &&
    same(stored.evidence, evidence);
  if (untouched || unchanged) return stored;
  return saveDraft(database, claimId, personId, form.draftRevision, { rating, rationale, evidence, reviewOn });
}
