import { ApiProperty } from '@nestjs/swagger';
import type { AttributionMode, Modality, Polarity } from '../../../domain/text/statement';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';

export const ATTRIBUTION_MODES = [
  'narrator',
  'direct',
  'indirect',
  'mixed',
  'document',
  'official',
] as const satisfies readonly AttributionMode[];

export const MODALITIES = [
  'asserted',
  'alleged',
  'possible',
  'likely',
  'perceived',
  'predicted',
  'feared',
  'conditional',
  'normative',
  'pledged',
  'accused',
  'denied',
] as const satisfies readonly Modality[];

/** A statement as evidence shows it. */
export class StatementSummary {
  @IdProperty('stm')
  id: string;
  @ApiProperty({ example: 'At least seven people were hurt' })
  quote: string;
  @NullableText('Mara Lind', 'Who says so; null for the article itself')
  speaker: string | null;
  @WordProperty('AttributionMode', ATTRIBUTION_MODES)
  attributionMode: AttributionMode;
  @WordProperty('Polarity', ['affirmed', 'negated'])
  polarity: Polarity;
  @WordProperty('Modality', MODALITIES)
  modality: Modality;
}

/** A passage of an article version that asserts something. */
export class StatementDto extends StatementSummary {
  @IdProperty('art')
  articleId: string;
  @ApiProperty({ description: 'First UTF-16 unit of the passage in the text of the version', example: 0 })
  start: number;
  @ApiProperty({ description: 'First UTF-16 unit after the passage', example: 31 })
  end: number;
  @ApiProperty({ description: 'Up to 32 characters before', example: '' })
  prefix: string;
  @ApiProperty({ description: 'Up to 32 characters after', example: ' when a ferry ran aground' })
  suffix: string;
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.82 })
  checkWorthiness: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The whole reading: quantities, dates, quotes, spans',
  })
  reading: Record<string, unknown>;
  @ApiProperty({ example: '2026-11' })
  readerVersion: string;
  @InstantProperty({ nullable: true, description: 'Since when the passage is no longer in the article' })
  withdrawnAt: string | null;
}
