import { fromPublicId } from '../../../../platform/ids/public-id';
import { cleanText } from '../../format/clean-text';

/** What a person typed on the workbench, as the form sent it; survives every refusal. */
export interface WorkForm {
  /** Revision of the review that the page showed; 0 where it is missing, which is no claim's. */
  revision: number;
  /** Revision of the draft that the page showed, 0 for none; or of the one to be overwritten knowingly. */
  draftRevision: number;
  /** Whether the ruling's fields were part of the form. */
  hasRuling: boolean;
  rating: string | null;
  rationale: string;
  /** uuids */
  evidence: string[];
  reviewOn: string | null;
  queue: string;
  /** Every single field by its name, for the smaller ones: reasons, dates, people. */
  fields: Readonly<Record<string, string>>;
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string');

const whole = (text: string | undefined): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/** Reads a form of the workbench; what is missing is empty, what is no id is left out. */
export function readWorkForm(body: unknown): WorkForm {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const fields = Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      texts(value)
        .slice(0, 1)
        .map((text) => [name, cleanText(text)]),
    ),
  );
  return {
    revision: whole(fields.revision),
    draftRevision: whole(fields.overwrite ?? fields.draft),
    hasRuling: fields.rationale !== undefined,
    rating: fields.rating || null,
    rationale: fields.rationale ?? '',
    evidence: texts(sent.evidence).flatMap((id) => fromPublicId('evd', id) ?? []),
    reviewOn: fields.reviewOn || null,
    queue: fields.queue ?? '',
    fields,
  };
}
