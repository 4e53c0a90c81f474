import { ApiProperty } from '@nestjs/swagger';
import { IsPublicId } from '../requests/is-public-id';
import { MayReasonDto } from './review-inputs.dto';

export class MergeDto extends MayReasonDto {
  @ApiProperty({ description: 'The claim that stays', example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @IsPublicId('clm')
  into: string;
}
