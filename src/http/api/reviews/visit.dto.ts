import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';

const VISIT_KINDS = ['seen', 'passage_opened'] as const;

export class VisitInputDto {
  @ApiProperty({
    enum: VISIT_KINDS,
    enumName: 'VisitKind',
    description: 'You have seen the claim as it is now, or opened a passage of its evidence',
    example: 'passage_opened',
  })
  @IsIn(VISIT_KINDS)
  kind: (typeof VISIT_KINDS)[number];
}

export class WatchInputDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  watching: boolean;
}
