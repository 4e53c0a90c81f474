import { ApiProperty } from '@nestjs/swagger';
import { IdProperty } from '../docs/properties';

const HashProperty = (description: string, optional: { nullable?: true } = {}): PropertyDecorator =>
  ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', description, ...optional, example: 'c0ffee00'.repeat(8) });

export const ExactInstantProperty = (): PropertyDecorator =>
  ApiProperty({
    type: String,
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z$',
    description: 'UTC with microseconds',
    example: '2026-03-02T09:30:00.000000Z',
  });

/** Signed proof of where all chains of verdict versions stood: keep it to verify later. */
export class CheckpointDto {
  @ApiProperty({ minimum: 1, example: 12 })
  number: number;
  @ExactInstantProperty()
  createdAt: string;
  @ApiProperty({ minimum: 1, description: 'How many chains had grown since the checkpoint before', example: 31 })
  heads: number;
  @HashProperty('SHA-256 over a line "clm_… number hash" for each of those chains, in the order of their ids')
  headsHash: string;
  @HashProperty('Hash of the checkpoint before; null for the first', { nullable: true })
  previous: string | null;
  @HashProperty('SHA-256 over the canonical JSON (RFC 8785) of number, createdAt, heads, headsHash and previous')
  hash: string;
  @ApiProperty({ description: 'Ed25519 key, base64 of its SPKI form', example: 'MCowBQYDK2VwAyEA…' })
  publicKey: string;
  @ApiProperty({ description: 'Ed25519 over the same canonical JSON, base64', example: 'd2hhdCB3YXMgc2lnbmVk…' })
  signature: string;
}

/** Where one chain stood at a checkpoint. */
export class ChainHeadDto {
  @IdProperty('clm')
  claim: string;
  @ApiProperty({ minimum: 1, example: 3 })
  number: number;
  @HashProperty('Hash of the link of that version')
  hash: string;
}

/** Why the words of a version were taken out. */
export class ToldRedactionDto {
  @ExactInstantProperty()
  at: string;
  @ApiProperty({ example: 'Ordered by a court: the name of a witness.' })
  reason: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the order is known by', example: '324 O 1/26' })
  reference: string | null;
}

/** One link of a claim's chain: its hash is SHA-256 over the canonical JSON of claim, number, content and previous. */
export class ChainLinkDto extends ChainHeadDto {
  @HashProperty('Hash of the content of the version')
  content: string;
  @HashProperty('Hash of the link before; null for the first version', { nullable: true })
  previous: string | null;
  @ExactInstantProperty()
  createdAt: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The first checkpoint that signed it or a later one',
    example: 12,
  })
  checkpoint: number | null;
  @ApiProperty({ type: ToldRedactionDto, nullable: true, description: 'Null for a version that still has its words' })
  redaction: ToldRedactionDto | null;
}
