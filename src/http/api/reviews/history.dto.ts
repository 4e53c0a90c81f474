import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty, NullableText } from '../docs/properties';

export class HistoryKeyDto {
  @IdProperty('key')
  id: string;
  @ApiProperty({ example: 'nightly import' })
  name: string;
}

export class HistoryActorDto {
  @IdProperty('per', { nullable: true, description: 'Null: the service itself' })
  id: string | null;
  @ApiProperty({ example: 'Ada Reviewer' })
  name: string;
  @ApiProperty({ type: HistoryKeyDto, nullable: true, description: 'The machine key it went through' })
  via: HistoryKeyDto | null;
}

const Members = (description: string, example: object): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description, example });

/** One change of a claim: who, when, what, before, after, why. */
export class HistoryEntryDto {
  @InstantProperty()
  at: string;
  @ApiProperty({ type: HistoryActorDto })
  actor: HistoryActorDto;
  @ApiProperty({ example: 'review.weigh' })
  action: string;
  @Members('What changed, as it was', { harm: 1 })
  before: Record<string, unknown> | null;
  @Members('What it became, and what belongs to it', { harm: 3, revision: 4 })
  after: Record<string, unknown> | null;
  @NullableText('People may be hurt')
  reason: string | null;
  @ApiProperty({
    description: 'Before, after and reason are kept back: the claim waits for a second reading, which is blind',
    example: false,
  })
  withheld: boolean;
}
