import { ApiProperty } from '@nestjs/swagger';
import { ExactInstantProperty } from '../checkpoints/checkpoint.dto';
import { VerdictCause } from '../claims/verdict.dto';
import { VerdictDocumentDto } from '../claims/verdict-document.dto';
import { IdProperty } from '../docs/properties';

/** Everything that is stored of one verdict version; SHA-256 over these very bytes is its content hash. */
export class VersionDto {
  @IdProperty('vrd')
  id: string;
  @IdProperty('clm')
  claim: string;
  @ApiProperty({ minimum: 1, example: 3 })
  number: number;
  @ExactInstantProperty()
  createdAt: string;
  @ApiProperty({ description: 'Revision of the question that was assessed', example: 7 })
  questionRevision: number;
  @ApiProperty({ description: 'Fingerprint of what a reader would see change', example: '9f2c…' })
  basis: string;
  @ApiProperty({ type: [VerdictCause], description: 'Why it was computed again' })
  causes: VerdictCause[];
  @ApiProperty({ description: 'Random, so that redacted words cannot be guessed from the hash', example: '0123…' })
  salt: string;
  @ApiProperty({ type: VerdictDocumentDto })
  document: VerdictDocumentDto;
}
