import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { AnswerInputDto } from '../questions/answer-input.dto';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';

export class CreateClaimDto {
  @ApiProperty({ description: 'The question it answers', example: 'qst_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @IsPublicId('qst')
  questionId: string;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: 'At least seven people were hurt off Port Ansel.' })
  @IsText(1000)
  text: string;

  @ApiProperty({
    type: AnswerInputDto,
    example: { type: 'quantity', value: '7', comparator: 'ge', unit: 'person' },
  })
  @IsDefined()
  @ValidateNested()
  @Type(() => AnswerInputDto)
  answer: AnswerInputDto;
}
