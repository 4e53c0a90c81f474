import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

export class QuestionListQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Public id of the event', example: 'evt_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('evt')
  event?: string;

  @ApiPropertyOptional({
    description: 'Questions with a claim in this state',
    enum: CLAIM_STATES,
    enumName: 'ClaimState',
    example: 'conflicting',
  })
  @MayBeAbsent()
  @IsIn(CLAIM_STATES)
  state?: ClaimState;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Dormant questions instead of the others',
    default: false,
    example: false,
  })
  @IsFlag()
  dormant: boolean = false;

  @ApiPropertyOptional({ description: 'Part of the question, upper or lower case', maxLength: 200, example: 'ferry' })
  @MayBeAbsent()
  @IsText(200)
  text?: string;
}
