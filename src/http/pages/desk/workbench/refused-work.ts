import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { StaleDraft } from '../../../../pipeline/reviews/drafts';
import { ReviewRefusal } from '../../../../pipeline/reviews/review-refusal';
import type { WorkForm } from './work-form';
import type { Attempt, WorkProblem } from './work-problem';

/** The member that a JSON Pointer begins with: "/evidence/0" is of "evidence". */
const fieldOf = (pointer: string): string => pointer.split('/')[1] ?? '';

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What stood against an attempt, for the page to tell. @throws what no page of the claim can tell */
export function problemOf(error: unknown, attempted: Attempt, form: WorkForm): WorkProblem {
  if (error instanceof StaleDraft) return { code: 'draft', stored: error.stored };
  if (!(error instanceof ReviewRefusal)) throw error;
  const { reason, message } = error;
  switch (reason.code) {
    case 'stale':
      return { code: 'stale', seen: form.revision, attempted };
    case 'held':
      return { code: 'held', until: reason.until };
    case 'invalid':
      return { code: 'invalid', field: fieldOf(reason.pointer), message: sentence(message), attempted };
    case 'not_found':
      throw new NotFoundException();
    case 'not_permitted':
      throw new ForbiddenException(message);
    default:
      return { code: 'refused', message };
  }
}
