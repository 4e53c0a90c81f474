import { toPublicId } from '../../../platform/ids/public-id';
import { cursorParameter, textParameter } from '../format/list-query';
import type { QuestionCursor } from './question-list.view';

const SHAPE = /^(\d{1,6})\.(qst_[0-9a-f]{32})$/;

/** Where the list goes on, as it stands in an address: "5.qst_0190…". */
export const writeQuestionCursor = ({ interest, id }: QuestionCursor): string => `${interest}.${toPublicId('qst', id)}`;

/** The cursor out of an address; null for anything else, which is the beginning. */
export function readQuestionCursor(value: unknown): QuestionCursor | null {
  const [, interest, publicId] = SHAPE.exec(textParameter(value)) ?? [];
  const id = cursorParameter('qst', publicId);
  return id === null ? null : { interest: Number(interest), id };
}
