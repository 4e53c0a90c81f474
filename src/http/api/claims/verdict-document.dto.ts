import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AnswerType } from '../../../domain/values/answer';
import { ExactInstantProperty } from '../checkpoints/checkpoint.dto';
import { IdProperty, NullableText, WordProperty } from '../docs/properties';
import { ANSWER_TYPES, type AnswerDto, AnswerProperty } from '../questions/answer.dto';
import { EventSummary } from '../questions/question.dto';
import { Reasoning } from './explanation.dto';
import { DocumentCorrection, DocumentReply, DocumentRuling } from './verdict-ruling.dto';

class DocumentClaim {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'At least seven people were hurt when a ferry ran aground off Port Ansel.' })
  text: string;
  @AnswerProperty()
  answer: AnswerDto;
}

class DocumentQuestion {
  @IdProperty('qst')
  id: string;
  @ApiProperty({ example: 'How many people were hurt when a ferry ran aground off Port Ansel?' })
  text: string;
  @WordProperty('AnswerType', ANSWER_TYPES, { example: 'quantity' })
  answerType: AnswerType;
  @NullableText('person')
  unit: string | null;
  @NullableText('passengers')
  scope: string | null;
  @ApiProperty({ type: EventSummary })
  event: EventSummary;
}

class DocumentSuccessor {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'The ferry line is suspended.' })
  text: string;
}

class DocumentRedaction {
  @IdProperty('clm')
  claim: string;
  @ApiProperty({ minimum: 1, example: 2 })
  number: number;
  @ExactInstantProperty()
  at: string;
  @ApiProperty({ example: 'Ordered by a court: the name of a witness.' })
  reason: string;
}

/** Everything a verdict says, as it was when it was written. */
export class VerdictDocumentDto extends Reasoning {
  @ApiProperty({ type: DocumentClaim })
  claim: DocumentClaim;
  @ApiProperty({ type: DocumentQuestion })
  question: DocumentQuestion;
  @ApiProperty({ example: true })
  best: boolean;
  @ApiProperty({ type: DocumentSuccessor, nullable: true })
  supersededBy: DocumentSuccessor | null;
  @ApiProperty({ type: DocumentRuling, nullable: true, description: 'Null where none was published' })
  ruling: DocumentRuling | null;
  @ApiProperty({ type: [DocumentCorrection], description: 'Oldest first; none without a published ruling' })
  corrections: DocumentCorrection[];
  @ApiProperty({ type: [DocumentReply], description: 'Oldest first; none without a published ruling' })
  replies: DocumentReply[];
  @ApiPropertyOptional({
    type: [DocumentRedaction],
    description: 'Earlier versions whose words were taken out, if any',
  })
  redactions?: DocumentRedaction[];
}
