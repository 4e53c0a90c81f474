import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { INSTANT_EXAMPLES, readInstant } from './read-instant';

/** A moment as `readInstant` reads it. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value) => typeof value === 'string' && readInstant(value) !== null,
        defaultMessage: (check) => `${check?.property} must be a moment, ${INSTANT_EXAMPLES}`,
      },
    }),
  );
