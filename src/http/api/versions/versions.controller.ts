import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { PublicOrigin } from '../../public-address';
import { DescribeOne, IdParam, NumberParam } from '../docs/endpoint-docs';
import { NumberPipe } from '../requests/number.pipe';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { sendSealed } from '../requests/send-sealed';
import { predecessorOf } from './find-version';
import { VersionDto } from './version.dto';
import { versionLinks } from './version-links';
import { readVersion } from './versions.view';

@ApiTags('claims')
@Controller('api/v1/claims')
export class VersionsController {
  constructor(private readonly database: DataSource) {}

  @Get(':id/v/:number')
  @Allow('public', { hot: true })
  @IdParam('clm')
  @NumberParam()
  @DescribeOne({
    summary: 'Read one verdict version for ever',
    description:
      'Canonical JSON (RFC 8785) that never changes: its SHA-256 is the ETag and the content hash of the claim’s chain. The header Link names the newest version, the one before, all of them, and the address to cite. Versions without a published ruling are for people who may read.',
    answer: VersionDto,
    problems: ['version-redacted'],
  })
  async one(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Param('number', new NumberPipe()) number: number,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = await readVersion(this.database, id, number, actor);
    const predecessor = await predecessorOf(this.database, { claimId: id, number }, actor);
    reply.header('link', versionLinks(origin, { claimId: id, number, predecessor }, 'api'));
    sendSealed(request, reply, version);
  }
}
