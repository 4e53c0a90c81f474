import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { CLAIM_STATES, type ClaimState } from './claim-states';
import { VerdictDocumentDto } from './verdict-document.dto';

/** Why a verdict was computed again. */
export class VerdictCause {
  @ApiProperty({ example: 'article_changed' })
  kind: string;
  @ApiProperty({ example: 'A changed version of “Ferry runs aground off Port Ansel” was read.' })
  text: string;
}

/** One immutable, numbered version of a claim's outcome, without the document. */
export class VerdictDto {
  @IdProperty('vrd')
  id: string;
  @IdProperty('clm')
  claimId: string;
  @ApiProperty({ example: 1 })
  number: number;
  @WordProperty('ClaimState', CLAIM_STATES, { example: 'single_source' })
  state: ClaimState;
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.643 })
  probability: number;
  @ApiProperty({ description: 'The rule that decided the state', example: 'one_group_only' })
  rule: string;
  @ApiProperty({ description: 'Version of the constants the rules used', example: '1' })
  modelVersion: string;
  @ApiProperty({ type: [VerdictCause] })
  causes: VerdictCause[];
  @InstantProperty()
  createdAt: string;
}

/** One version with everything it says, as it was when it was written. */
export class VerdictWithDocumentDto extends VerdictDto {
  @ApiProperty({ type: VerdictDocumentDto })
  document: VerdictDocumentDto;
}
