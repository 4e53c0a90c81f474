import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { isDay } from '../../../domain/values/is-day';

/** A day as YYYY-MM-DD that the calendar has. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'isDay',
      validator: { validate: isDay, defaultMessage: (check) => `${check?.property} must be a day, like 2026-03-02` },
    }),
  );
