import { Body, Get, Param, Patch, Post } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeRowWrite } from '../docs/describe-row-write';
import { DescribeOne, IdParam } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { SeenRow, type SeenRowRequest } from '../requests/seen-row';
import { ArchiveDto } from './archive.dto';
import { CorrectionDto } from './correction.dto';
import { DecisionDto } from './create-evidence.dto';
import { EvidenceDto } from './evidence.dto';
import { getArchive, getEvidence } from './evidence.view';
import { correct, decideOnEvidence, undo } from './evidence.writes';

const ROW = { id: 'evd', letter: 'e' } as const;

@ApiController('evidence')
export class EvidenceController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id')
  @Allow('read')
  @IdParam('evd')
  @DescribeOne({
    summary: 'Read a piece of evidence',
    description: 'With its source and what was decided on it. Its ETag is its revision, for If-Match.',
    answer: EvidenceDto,
    letter: ROW.letter,
  })
  one(@Param('id', new PublicIdPipe('evd')) id: string, @CurrentActor() { personId }: Actor): Promise<EvidenceDto> {
    return getEvidence(this.pipeline.database, id, personId);
  }

  @Get(':id/archive')
  @Allow('read')
  @IdParam('evd')
  @DescribeOne({
    summary: 'Read what the address of a piece of evidence held',
    description: 'Its text when it was cited, with its SHA-256. Not found for evidence that was added otherwise.',
    answer: ArchiveDto,
  })
  archive(@Param('id', new PublicIdPipe('evd')) id: string): Promise<ArchiveDto> {
    return getArchive(this.pipeline.database, id);
  }

  @Patch(':id')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Correct how a passage is read',
    description:
      "Stance, value (the claim it speaks of), speaker, named origin, party and debunk. The correction hangs on the passage, stands in the place of the rules' reading, and survives new versions of the article while words, value, polarity and speaker stay the same. Rulings that rely on it need review.",
    answer: EvidenceDto,
  })
  correct(@SeenRow(ROW) seen: SeenRowRequest, @Body() body: CorrectionDto): Promise<EvidenceDto> {
    return correct(this.pipeline, seen, body);
  }

  @Post(':id/decision')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Confirm or reject a piece of evidence',
    description:
      'A later decision replaces it. The claim is assessed again; rejected evidence stays listed and counts no more.',
    answer: EvidenceDto,
  })
  decide(@SeenRow(ROW) seen: SeenRowRequest, @Body() body: DecisionDto): Promise<EvidenceDto> {
    return decideOnEvidence(this.pipeline, seen, body);
  }

  @Post(':id/undo')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Take your last change of a piece of evidence back',
    description: 'A correction, a decision, or that you added it, while nobody changed it since.',
    answer: EvidenceDto,
  })
  undo(@SeenRow(ROW) seen: SeenRowRequest): Promise<EvidenceDto> {
    return undo(this.pipeline, seen);
  }
}
