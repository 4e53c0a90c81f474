import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';
import { fromPublicId, type PublicIdPrefix } from '../../../platform/ids/public-id';

/** A member or query parameter that takes a public id and holds the uuid; `words` that may stand in its place are left as they are. */
export const IsPublicId = (prefix: PublicIdPrefix, words: readonly string[] = []): PropertyDecorator =>
  applyDecorators(
    // A bare uuid is no public id: it becomes the empty string and fails.
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && !words.includes(value) ? (fromPublicId(prefix, value) ?? '') : value,
    ),
    IsUUID('all', { message: `$property must be ${prefix}_ and 32 lower-case hex digits` }),
  );
