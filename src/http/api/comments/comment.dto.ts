import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { IdProperty, InstantProperty, NullableText } from '../docs/properties';
import { IsText } from '../requests/is-text';
import { PersonSummary } from '../reviews/person.dto';
import { ReviewedClaimDto } from '../reviews/review.dto';

export class CommentDto {
  @IdProperty('cmt')
  id: string;
  @ApiProperty({ type: ReviewedClaimDto })
  claim: ReviewedClaimDto;
  @ApiProperty({ type: PersonSummary })
  author: PersonSummary;
  @NullableText('@Ada Reviewer, is there a register?', 'Null where it was deleted')
  text: string | null;
  @ApiProperty({ type: [PersonSummary], description: 'Whom the text names' })
  mentions: PersonSummary[];
  @ApiProperty({ description: 'Counts the changes: 3 is the ETag "n3"', example: 1 })
  revision: number;
  @InstantProperty()
  createdAt: string;
  @InstantProperty({ description: 'Of the newest change' })
  changedAt: string;
  @InstantProperty({ nullable: true })
  deletedAt: string | null;
}

export class CommentInputDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 5000,
    description: '`@` and a name tells that person',
    example: '@Ada Reviewer, is there a register?',
  })
  @IsText(5000)
  text: string;
}

export class MentionInputDto {
  @ApiProperty({ description: 'False puts it back on your list', example: true })
  @IsBoolean()
  read: boolean;
}

/** That a comment names you. */
export class MentionDto {
  @IdProperty('cmt')
  comment: string;
  @ApiProperty({ example: true })
  read: boolean;
  @ApiProperty({ description: 'Of the mention: 2 is the ETag "n2"', example: 2 })
  revision: number;
}
