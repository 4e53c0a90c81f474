import { applyDecorators } from '@nestjs/common';
import { MaxLength, ValidateBy } from 'class-validator';

/** Whether it is an http or https address. */
export const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^\s\0\p{Surrogate}]+$/iu.test(value) && URL.canParse(value);

/** An http or https address. Whether it may be fetched is the fetcher's business. */
export const IsWebAddress = (): PropertyDecorator =>
  applyDecorators(
    MaxLength(2000),
    ValidateBy({
      name: 'isWebAddress',
      validator: {
        validate: isWebAddress,
        defaultMessage: (check) => `${check?.property} must be an http or https address`,
      },
    }),
  );
