import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags, OmitType } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ClaimListQuery } from '../claims/claim-list-query';
import { listClaims } from '../claims/claims.view';
import { IdParam } from '../docs/endpoint-docs';
import { listEvidence } from '../evidence/evidence.view';
import { EvidenceListQuery } from '../evidence/evidence-list-query';
import { MAX_LIMIT } from '../lists/list-query';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { CLAIM_COLUMNS, claimRows } from './claim-table';
import { csvStream } from './csv-stream';
import { DescribeTable } from './describe-table';
import { EVIDENCE_COLUMNS, evidenceRow } from './evidence-table';

class ClaimTableQuery extends OmitType(ClaimListQuery, ['limit', 'cursor'] as const) {}
class EvidenceTableQuery extends OmitType(EvidenceListQuery, ['limit', 'cursor'] as const) {}

/** Lists for spreadsheets. */
@ApiTags('tables')
@Controller('api/v1')
export class TablesController {
  constructor(private readonly database: DataSource) {}

  @Get('claims.csv')
  @Allow('read')
  @DescribeTable(
    'Read claims with their verdicts as a table',
    'All claims that the filters let through, as the list of claims shows them, with the published ruling of each.',
    `${CLAIM_COLUMNS.join(',')}\r\n`,
  )
  claims(@Query() query: ClaimTableQuery, @CurrentActor() { personId }: Actor): Promise<StreamableFile> {
    const read = (page: ClaimListQuery) => listClaims(this.database, page, personId);
    return csvStream('claims', CLAIM_COLUMNS, { ...query, limit: MAX_LIMIT }, read, (claims) =>
      claimRows(this.database, claims),
    );
  }

  @Get('claims/:id/evidence.csv')
  @Allow('read')
  @IdParam('clm')
  @DescribeTable(
    'Read the evidence for and against a claim as a table',
    'All pieces that the filters let through, oldest first.',
    `${EVIDENCE_COLUMNS.join(',')}\r\n`,
    ['malformed-id', 'not-found'],
  )
  evidence(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: EvidenceTableQuery,
    @CurrentActor() { personId }: Actor,
  ): Promise<StreamableFile> {
    const read = (page: EvidenceListQuery) => listEvidence(this.database, id, page, personId);
    return csvStream(`evidence-${id}`, EVIDENCE_COLUMNS, { ...query, limit: MAX_LIMIT }, read, (pieces) =>
      pieces.map(evidenceRow),
    );
  }
}
