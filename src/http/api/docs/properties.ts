import { ApiProperty } from '@nestjs/swagger';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';

const exampleId = (prefix: PublicIdPrefix): string => `${prefix}_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b`;

interface PropertyDocs {
  description?: string;
  nullable?: boolean;
  required?: boolean;
}

/** A public id of this kind. */
export const IdProperty = (prefix: PublicIdPrefix, docs: PropertyDocs = {}): PropertyDecorator =>
  ApiProperty({ type: String, pattern: `^${prefix}_[0-9a-f]{32}$`, example: exampleId(prefix), ...docs });

/** An instant, RFC 3339 in UTC with milliseconds. */
export const InstantProperty = (docs: PropertyDocs = {}): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', example: '2026-03-02T09:30:00.000Z', ...docs });

/** A text that may be missing. */
export const NullableText = (example: string, description?: string): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, example, ...(description && { description }) });

/** One of a fixed set of words, as a schema of its own. */
export const WordProperty = (
  name: string,
  words: readonly string[],
  docs: PropertyDocs & { example?: string } = {},
): PropertyDecorator => ApiProperty({ enum: words, enumName: name, example: docs.example ?? words[0], ...docs });
