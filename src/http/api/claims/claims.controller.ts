import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { PublicOrigin } from '../../public-address';
import { ReadableAnywhere } from '../../readable-anywhere';
import { ApiController } from '../api-controller';
import { ChainLinkDto } from '../checkpoints/checkpoint.dto';
import { listLinks } from '../checkpoints/checkpoints.view';
import { DescribeList, DescribeOne, DescribeWrite, IdParam, NumberParam, RequestExamples } from '../docs/endpoint-docs';
import { CreateEvidenceDto } from '../evidence/create-evidence.dto';
import { EvidenceDto } from '../evidence/evidence.dto';
import { listEvidence } from '../evidence/evidence.view';
import { addEvidenceTo } from '../evidence/evidence.writes';
import { EvidenceListQuery } from '../evidence/evidence-list-query';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { NumberPipe } from '../requests/number.pipe';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { readInstant } from '../requests/read-instant';
import type { ReadyJson } from '../requests/ready-json';
import { versionLinks } from '../versions/version-links';
import { ClaimDto } from './claim.dto';
import { addClaim } from './claim.writes';
import { ClaimListQuery } from './claim-list-query';
import { ClaimQuery } from './claim-query';
import { ClaimWithVerdictDto } from './claim-verdict.dto';
import { getClaimVerdict } from './claim-verdict.view';
import { listClaimsReady } from './claims.view';
import { CreateClaimDto } from './create-claim.dto';
import { ExplanationDto } from './explanation.dto';
import { getExplanation } from './explanation.view';
import { getPublicVerdicts } from './public-verdict.view';
import { VerdictDto, VerdictWithDocumentDto } from './verdict.dto';
import { getVerdict, listVerdicts } from './verdicts.view';

@ApiController('claims')
export class ClaimsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List claims',
    description:
      'Newest first. Merged claims are left out. While an answer waits for its blind second reading, the assessments of its question are null to others than the first reader.',
    answer: ClaimDto,
  })
  list(@Query() query: ClaimListQuery, @CurrentActor() actor: Actor): Promise<ReadyJson> {
    return listClaimsReady(this.pipeline.database, query, actor.personId);
  }

  @Get(':id')
  @Allow('public', { hot: true })
  @IdParam('clm')
  @DescribeOne({
    summary: 'Read a claim with its verdict',
    description:
      'The newest version, or that of a moment (`asOf`). Whoever may not read sees what a published ruling has made public, as that version says it. The id of a merged claim leads to the one it was merged into; what it said at a moment, it said itself. The header Link names the address to cite, the newest and the former version, and all of them.',
    answer: ClaimWithVerdictDto,
    problems: ['invalid-query', 'version-redacted'],
  })
  async one(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() { asOf }: ClaimQuery,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimWithVerdictDto | ReadyJson> {
    const simple = asOf === undefined && !actor.permissions.has('read');
    const ready = simple ? (await getPublicVerdicts(this.pipeline.database, [id])).get(id) : undefined;
    if (ready) {
      reply.header('link', versionLinks(origin, { claimId: id, ...ready }, 'api'));
      return ready.answer;
    }
    const wanted = { id, asOf: asOf === undefined ? undefined : readInstant(asOf)! };
    const { answer, ...version } = await getClaimVerdict(this.pipeline.database, wanted, actor);
    reply.header('link', versionLinks(origin, version, 'api'));
    return answer;
  }

  @Get(':id/evidence')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the evidence for and against a claim',
    description: 'Oldest first. Rejected and withdrawn pieces stay listed with the reason.',
    answer: EvidenceDto,
    problems: ['malformed-id', 'not-found'],
  })
  evidence(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: EvidenceListQuery,
    @CurrentActor() { personId }: Actor,
  ): Promise<ListPage<EvidenceDto>> {
    return listEvidence(this.pipeline.database, id, query, personId);
  }

  @Get(':id/verdicts')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the verdict versions of a claim',
    description:
      'Newest first. A version is written when something a reader would see changes, and never changes itself.',
    answer: VerdictDto,
    problems: ['malformed-id', 'not-found'],
  })
  verdicts(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<VerdictDto>> {
    return listVerdicts(this.pipeline.database, id, query, actor.personId);
  }

  @Get(':id/verdicts/:number')
  @Allow('read')
  @IdParam('clm')
  @NumberParam()
  @DescribeOne({
    summary: 'Read one verdict version',
    description: 'With the complete document as it was when the version was written.',
    answer: VerdictWithDocumentDto,
    problems: ['version-redacted'],
  })
  verdict(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Param('number', new NumberPipe()) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<VerdictWithDocumentDto> {
    return getVerdict(this.pipeline.database, id, number, actor.personId);
  }

  @Get(':id/chain')
  @Allow('public')
  @ReadableAnywhere()
  @IdParam('clm')
  @DescribeList({
    summary: 'List the links of a claim’s chain of verdict versions',
    description:
      'Oldest first, every version, public or not: hashes only; a merged claim keeps its own. With the content of a version anyone can recompute them, and a checkpoint signs them.',
    answer: ChainLinkDto,
    problems: ['malformed-id', 'not-found'],
  })
  chain(@Param('id', new PublicIdPipe('clm')) id: string, @Query() query: ListQuery): Promise<ListPage<ChainLinkDto>> {
    return listLinks(this.pipeline.database, id, query);
  }

  @Get(':id/explanation')
  @Allow('read')
  @IdParam('clm')
  @DescribeOne({
    summary: 'Explain the state of a claim',
    description:
      'The rule that decided, the signed share of every independent group, and what would change the state. Not found before the first verdict.',
    answer: ExplanationDto,
  })
  explanation(@Param('id', new PublicIdPipe('clm')) id: string, @CurrentActor() actor: Actor): Promise<ExplanationDto> {
    return getExplanation(this.pipeline.database, id, actor.personId);
  }

  @Post()
  @Allow('review')
  @DescribeWrite({
    summary: 'Add a claim',
    description: 'A further answer to a question, of the type the question takes.',
    answer: ClaimDto,
    problems: ['conflict'],
  })
  add(@Body() body: CreateClaimDto, @CurrentActor() actor: Actor): Promise<ClaimDto> {
    return addClaim(this.pipeline, body, actor);
  }

  @Post(':id/evidence')
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Add a piece of evidence',
    description: 'A statement that was read, or a record: the words of a register, ruling or table, with who keeps it.',
    answer: EvidenceDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
  })
  @RequestExamples(CreateEvidenceDto, {
    'a statement': {
      statementId: 'stm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
      stance: 'denies',
      reason: 'The coastguard counts only those taken to hospital.',
    },
    'a record': {
      publisherId: 'pub_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
      quote: 'Injured: 7',
      url: 'https://registry.example/records/17',
      stance: 'supports',
      reason: 'The register of the port authority.',
    },
  })
  addEvidence(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Body() body: CreateEvidenceDto,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceDto> {
    return addEvidenceTo(this.pipeline, id, body, actor);
  }
}
