import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArePublicIds } from '../requests/are-public-ids';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { MustReasonDto } from '../reviews/review-inputs.dto';

const MOST = 200;

export class QuestionMergeDto extends MustReasonDto {
  @ApiProperty({ description: 'The question that stays', example: 'qst_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @IsPublicId('qst')
  into: string;
}

/** What is split off: at least one claim or one piece of evidence. */
export class QuestionSplitDto extends MustReasonDto {
  @ApiProperty({
    description: 'What the new question asks',
    maxLength: 500,
    example: 'How many of the crew were hurt?',
  })
  @IsText(500)
  text: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'Claims that answer it, with all their evidence. At least one claim stays.',
    maxItems: MOST,
    example: ['clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b'],
  })
  @MayBeAbsent()
  @ArePublicIds('clm', MOST)
  claims?: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Single pieces of evidence on claims that stay; each then counts for a claim of the same answer.',
    maxItems: MOST,
    example: [],
  })
  @MayBeAbsent()
  @ArePublicIds('evd', MOST)
  evidence?: string[];
}
