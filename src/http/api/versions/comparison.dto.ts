import { ApiProperty } from '@nestjs/swagger';
import type { GroupSide } from '../../../domain/verdicts/question-assessment';
import { ExplanationEvidence, SIDES } from '../claims/explanation.dto';
import { IdProperty, NullableText, WordProperty } from '../docs/properties';
import { VersionChangeDto } from './version-history.dto';
import { VersionStepDto } from './version-step.dto';

/** A piece of evidence with the side that it counts for in the version. */
export class CountedPieceDto extends ExplanationEvidence {
  @WordProperty('GroupSide', SIDES)
  side: GroupSide;
}

class ChangedPieceDto {
  @ApiProperty({ type: CountedPieceDto })
  before: CountedPieceDto;
  @ApiProperty({ type: CountedPieceDto })
  after: CountedPieceDto;
}

class ComparedEvidence {
  @ApiProperty({ type: [CountedPieceDto] })
  added: CountedPieceDto[];
  @ApiProperty({ type: [CountedPieceDto] })
  removed: CountedPieceDto[];
  @ApiProperty({ type: [ChangedPieceDto] })
  changed: ChangedPieceDto[];
}

class ComparedRationale {
  @NullableText('A register says so.', 'Null without a ruling')
  before: string | null;
  @NullableText('Two registers say so.', 'Null without a ruling')
  after: string | null;
}

/** What differs between two versions of a claim's verdict. */
export class ComparisonDto {
  @IdProperty('clm')
  claim: string;
  @ApiProperty({ type: VersionStepDto })
  from: VersionStepDto;
  @ApiProperty({ type: VersionStepDto })
  to: VersionStepDto;
  @ApiProperty({ type: [VersionChangeDto] })
  changes: VersionChangeDto[];
  @ApiProperty({ type: ComparedEvidence })
  evidence: ComparedEvidence;
  @ApiProperty({ type: ComparedRationale, nullable: true, description: 'Null where the words are the same' })
  rationale: ComparedRationale | null;
}
