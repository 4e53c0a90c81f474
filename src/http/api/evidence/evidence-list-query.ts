import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Stance } from '../../../domain/verdicts/question-input';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { MayBeAbsent } from '../requests/may-be-absent';
import { STANCES } from './evidence.dto';

export class EvidenceListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: STANCES, enumName: 'Stance', example: 'supports' })
  @MayBeAbsent()
  @IsIn(STANCES)
  stance?: Stance;

  @ApiPropertyOptional({ type: Boolean, description: 'Only withdrawn pieces, or only the others', example: false })
  @MayBeAbsent()
  @IsFlag()
  withdrawn?: boolean;
}
