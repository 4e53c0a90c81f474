import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

// PostgreSQL stores neither NUL nor half a surrogate pair.
export const WELL_FORMED = /^[^\0\p{Surrogate}]*$/u;

/** A text that can be stored, trimmed, and not empty afterwards. */
export const IsText = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(trimmed),
    IsString(),
    Length(1, max),
    Matches(WELL_FORMED, { message: '$property must be well-formed text without NUL' }),
  );

/** Why a person did it, kept in the history. */
export const ReasonProperty = (example: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description: 'Kept in the history', minLength: 1, maxLength: 2000, example }),
    IsText(2000),
  );
