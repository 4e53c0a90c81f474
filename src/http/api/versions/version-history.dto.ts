import { ApiProperty } from '@nestjs/swagger';
import { VERSION_CHANGE_KINDS, type VersionChangeKind } from '../../../pipeline/verdicts/compare-versions';
import { VerdictCause } from '../claims/verdict.dto';
import { WordProperty } from '../docs/properties';
import { VersionStepDto } from './version-step.dto';

/** One difference between two versions. */
export class VersionChangeDto {
  @WordProperty('VersionChangeKind', VERSION_CHANGE_KINDS)
  kind: VersionChangeKind;
  @ApiProperty({ description: 'A sentence', example: 'The outcome is “False”; before, “True”.' })
  text: string;
}

/** One version: why it was written, what it changed, and what proves that it was not changed since. */
export class HistoryStepDto extends VersionStepDto {
  @ApiProperty({ type: [VerdictCause], description: 'Why it was written' })
  causes: VerdictCause[];
  @ApiProperty({ type: [VersionChangeDto], description: 'What it changed; none of the first version' })
  changes: VersionChangeDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'The first checkpoint that signed it', example: 12 })
  checkpoint: number | null;
}
