import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { CLAIM_STATES, type ClaimState } from './claim-states';

export class ClaimListQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Public id of the question', example: 'qst_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('qst')
  question?: string;

  @ApiPropertyOptional({ enum: CLAIM_STATES, enumName: 'ClaimState', example: 'conflicting' })
  @MayBeAbsent()
  @IsIn(CLAIM_STATES)
  state?: ClaimState;

  @ApiPropertyOptional({ type: Boolean, description: 'Only the best answers, or only their rivals', example: true })
  @MayBeAbsent()
  @IsFlag()
  best?: boolean;

  @ApiPropertyOptional({ description: 'Part of the claim, upper or lower case', maxLength: 200, example: 'ferry' })
  @MayBeAbsent()
  @IsText(200)
  text?: string;
}
