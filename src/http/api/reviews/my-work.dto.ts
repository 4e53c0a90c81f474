import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_STATES, type ReviewState } from '../../../domain/workflow/review-state';
import { InstantProperty, WordProperty } from '../docs/properties';
import { ReviewedClaimDto } from './review.dto';

export class MyClaimDto {
  @ApiProperty({ type: ReviewedClaimDto })
  claim: ReviewedClaimDto;
  @WordProperty('ReviewState', REVIEW_STATES)
  state: ReviewState;
  @InstantProperty()
  at: string;
}

const Claims = (description: string): PropertyDecorator => ApiProperty({ type: [MyClaimDto], description });

/** What concerns you at the desk; at most fifty of each. */
export class MyWorkDto {
  @Claims('What you have now; `at`: until when')
  reserved: MyClaimDto[];
  @Claims('What you have typed and not submitted; `at`: when it was saved')
  drafts: MyClaimDto[];
  @Claims('What was given to you; `at`: since when it waits')
  assigned: MyClaimDto[];
  @Claims('What you can be the second reader of; `at`: since when it waits')
  secondReadings: MyClaimDto[];
  @Claims('What you watch and others have changed since you looked; `at`: when')
  changed: MyClaimDto[];
}
