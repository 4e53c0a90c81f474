import { applyDecorators } from '@nestjs/common';
import { IsEmail, Matches } from 'class-validator';
import { WELL_FORMED } from './is-text';

/** An e-mail address that can be stored: the rule of the library lets halves of surrogate pairs pass. */
export const IsMailAddress = (): PropertyDecorator =>
  applyDecorators(
    Matches(WELL_FORMED, { message: '$property must be well-formed text without NUL' }),
    IsEmail({}, { message: '$property must be an e-mail address' }),
  );
