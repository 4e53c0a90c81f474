import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty } from '../docs/properties';
import { VersionStepDto } from '../versions/version-step.dto';
import { ClaimDto } from './claim.dto';
import { VerdictCause } from './verdict.dto';
import { VerdictDocumentDto } from './verdict-document.dto';

/** A version of a claim's verdict with what has become of the claim since. */
export class VerdictInForceDto extends VersionStepDto {
  @ApiProperty({
    description: 'Number of the newest version; another one has taken the place of an older one',
    example: 3,
  })
  newest: number;
  @IdProperty('clm', { nullable: true, description: 'The claim that stands for this one since they were merged' })
  mergedInto: string | null;
  @InstantProperty({ nullable: true, description: 'When its grounds were last gone through' })
  lastChecked: string | null;
  @ApiProperty({ type: [VerdictCause], description: 'Why the version was written' })
  causes: VerdictCause[];
  @ApiProperty({ type: VerdictDocumentDto })
  document: VerdictDocumentDto;
}

/** A claim with its verdict. */
export class ClaimWithVerdictDto extends ClaimDto {
  @ApiProperty({
    type: VerdictInForceDto,
    nullable: true,
    description: 'The newest version you may see, or that of the moment asked for; null where there is none',
  })
  verdict: VerdictInForceDto | null;
}
