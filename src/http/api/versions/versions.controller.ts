import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { DescribeOne, IdParam, NumberParam } from '../docs/endpoint-docs';
import { NumberPipe } from '../requests/number.pipe';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { sendSealed } from '../requests/send-sealed';
import { VersionDto } from './version.dto';
import { readVersion } from './versions.view';

@ApiTags('claims')
@Controller('api/v1/claims')
export class VersionsController {
  constructor(private readonly database: DataSource) {}

  @Get(':id/v/:number')
  @Allow('public')
  @IdParam('clm')
  @NumberParam()
  @DescribeOne({
    summary: 'Read one verdict version for ever',
    description:
      'Canonical JSON (RFC 8785) that never changes: its SHA-256 is the ETag and the content hash of the claim’s chain. Versions without a published ruling are for people who may read.',
    answer: VersionDto,
    problems: ['version-redacted'],
  })
  async one(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Param('number', new NumberPipe()) number: number,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendSealed(request, reply, await readVersion(this.database, id, number, actor));
  }
}
