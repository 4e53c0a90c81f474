import { applyDecorators, type Type } from '@nestjs/common';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';
import { DescribeOne, IdParam } from '../docs/endpoint-docs';

interface EntryDocs {
  id: PublicIdPrefix;
  letter: string;
  summary: string;
  description: string;
  answer: Type;
}

/** A GET of a comment or entry of the desk; its ETag is its revision. */
export const DescribeEntry = ({ id, letter, summary, description, answer }: EntryDocs): MethodDecorator =>
  applyDecorators(
    IdParam(id),
    DescribeOne({ summary, description: `${description} Its ETag is its revision, for If-Match.`, answer, letter }),
  );
