import { ApiProperty } from '@nestjs/swagger';
import { InstantProperty } from '../docs/properties';
import { ReviewedClaimDto } from '../reviews/review.dto';

/** What all entries of the desk have. */
export class EntryDto {
  @ApiProperty({ type: ReviewedClaimDto })
  claim: ReviewedClaimDto;
  @ApiProperty({ description: 'Counts the changes: 3 is the ETag "n3", which If-Match of a write names', example: 1 })
  revision: number;
  @InstantProperty()
  createdAt: string;
  @InstantProperty({ nullable: true, description: 'When it was dealt with' })
  closedAt: string | null;
}
