import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn } from 'class-validator';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';

/** How many days back a report may look. */
export const REPORT_DAYS = [7, 30, 90] as const;
export type ReportDays = (typeof REPORT_DAYS)[number];

export class DeskReportQuery {
  @ApiPropertyOptional({ description: 'How many days back', enum: REPORT_DAYS, default: 30, example: 30 })
  @Type(() => Number)
  @IsIn(REPORT_DAYS)
  days: ReportDays = 30;
}

const Day = (): PropertyDecorator => ApiProperty({ format: 'date', description: 'UTC', example: '2026-03-02' });
const Count = (description: string): PropertyDecorator => ApiProperty({ type: Number, description, example: 4 });
const Hours = (description: string): PropertyDecorator =>
  ApiProperty({
    type: Number,
    nullable: true,
    description: `${description}, in hours; null without any`,
    example: 26.5,
  });

export class DayWorkDto {
  @Day()
  day: string;
  @Count('Claims that came to the desk')
  arrived: number;
  @Count('First readings')
  ruled: number;
  @Count('Second readings and adjudications')
  reread: number;
  @Count('Rulings that were published, kept ones included')
  published: number;
  @Count('Claims found not checkable, left waiting for evidence, or merged')
  shelved: number;
}

export class SpreadDto {
  @Count('How many')
  count: number;
  @Hours('Half of them took no longer')
  median: number | null;
  @Hours('Nine in ten took no longer')
  p90: number | null;
  @Hours('The longest')
  longest: number | null;
}

export class AgreementDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null: claims without a tag', example: 'elections' })
  tag: string | null;
  @Count('Claims read twice')
  pairs: number;
  @Count('Of those, with the same rating')
  same: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Cohen’s κ; null where chance explains everything, or there is nothing to compare',
    example: 0.71,
  })
  kappa: number | null;
}

export class StateCountsDto {
  @Day()
  day: string;
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(CLAIM_STATES.map((state) => [state, { type: 'integer', example: 3 }])),
    required: [...CLAIM_STATES],
    description: 'Claims in each state at the end of the day',
  })
  states: Record<ClaimState, number>;
}

/** How the desk does. Nobody is named: it compares days, not people. */
export class DeskReportDto {
  @ApiProperty({ type: Number, example: 30 })
  days: number;
  @ApiProperty({ type: [DayWorkDto], description: 'Oldest first' })
  throughput: DayWorkDto[];
  @ApiProperty({ type: SpreadDto, description: 'How long what waits now has waited' })
  waiting: SpreadDto;
  @ApiProperty({ type: SpreadDto, description: 'From coming to the desk to the first ruling' })
  timeToRuling: SpreadDto;
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'Of the first readings, how many went to a second reader',
    example: 0.35,
  })
  secondReadingShare: number | null;
  @ApiProperty({ type: AgreementDto, description: 'Of first and second readings, over everything' })
  agreement: AgreementDto;
  @ApiProperty({ type: [AgreementDto], description: 'The same by tag, most pairs first' })
  agreementByTag: AgreementDto[];
  @ApiProperty({ type: [StateCountsDto], description: 'At most fifteen days of the period, oldest first' })
  verdicts: StateCountsDto[];
}
