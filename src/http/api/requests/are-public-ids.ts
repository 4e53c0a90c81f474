import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { fromPublicId, type PublicIdPrefix } from '../../../platform/ids/public-id';

/** A member that takes public ids, at most `most`, and holds the uuids. */
export const ArePublicIds = (prefix: PublicIdPrefix, most: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((id) => (typeof id === 'string' ? (fromPublicId(prefix, id) ?? '') : id))
        : value,
    ),
    IsArray(),
    ArrayMaxSize(most),
    IsUUID('all', { each: true, message: `each of $property must be ${prefix}_ and 32 lower-case hex digits` }),
  );
