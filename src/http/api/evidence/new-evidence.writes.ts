import { type Actor, historyActor } from '../../../access/actor';
import { fetchArchive } from '../../../pipeline/articles/archive-address';
import { addEvidence, type EvidenceSource } from '../../../pipeline/claims/add-evidence';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import type { SelectedPassage } from '../../../pipeline/statements/mark-passage';
import { invalidMember, notFound, ProblemException } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import type { PipelineAccess } from '../pipeline-access';
import type { EvidenceDto } from './evidence.dto';
import { getEvidence } from './evidence.view';
import type { AddressEvidenceDto, NewEvidenceDto, PassageEvidenceDto } from './new-evidence.dto';

/** @throws ProblemException `not-found`, `conflict`, `validation-failed`, and those of an address that cannot be fetched */
export async function addFromAddress(
  pipeline: PipelineAccess,
  claimId: string,
  body: AddressEvidenceDto,
  actor: Actor,
): Promise<EvidenceDto> {
  await requireClaim(pipeline.database, claimId);
  const archive = await fetchArchive(body.url);
  if (!flat(archive.body).includes(flat(body.quote)))
    throw invalidMember('/quote', 'these words do not stand in the text of the page: copy them from there');
  const publisher = body.publisherId === undefined ? { name: archive.publisher } : { id: body.publisherId };
  return storeEvidence(pipeline, claimId, body, { publisher, quote: body.quote, url: body.url, archive }, actor);
}

/** A page breaks its lines elsewhere than what was copied from it. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** @throws ProblemException `not-found`, `conflict`, `validation-failed` */
export function addFromPassage(
  pipeline: PipelineAccess,
  claimId: string,
  body: PassageEvidenceDto,
  actor: Actor,
): Promise<EvidenceDto> {
  return storeEvidence(pipeline, claimId, body, { articleId: body.articleId, passage: passageOf(body) }, actor);
}

function passageOf({ start, end, version, quote, prefix, suffix }: PassageEvidenceDto): SelectedPassage {
  if (quote !== undefined) {
    if (start !== undefined || end !== undefined) throw invalidMember('/quote', 'give either quote, or start and end');
    return { quote, prefix, suffix };
  }
  if (start === undefined) throw invalidMember('/start', 'start, end and version are needed, or quote');
  if (end === undefined || end <= start) throw invalidMember('/end', 'end has to lie behind start');
  if (version === undefined) throw invalidMember('/version', 'version is needed: offsets count in one version');
  return { span: { start, end }, version };
}

/** Stores a piece of evidence of a person; the question is assessed again. @throws ProblemException */
export async function storeEvidence(
  pipeline: PipelineAccess,
  claimId: string,
  { stance, party = false, debunk = false, namedOrigin, reason }: NewEvidenceDto,
  source: EvidenceSource,
  actor: Actor,
): Promise<EvidenceDto> {
  const by = historyActor(actor);
  const evidence = { claimId, source, stance, party, debunk, namedOrigin: namedOrigin ?? null, reason, actor: by };
  const added = await addEvidence(pipeline.database, evidence);
  switch (added.outcome) {
    case 'claim_not_found':
      throw notFound('claim');
    case 'statement_not_found':
      throw invalidMember('/statementId', 'there is no such statement in a current article');
    case 'publisher_not_found':
      throw invalidMember('/publisherId', 'there is no such publisher');
    case 'article_not_found':
      throw invalidMember('/articleId', 'there is no such article, or it was retracted');
    case 'version_outdated':
      throw invalidMember('/version', 'the article has a newer version: select the passage there');
    case 'passage_not_found':
      throw invalidMember(
        'passage' in source && 'span' in source.passage ? '/start' : '/quote',
        'no such words stand in the article',
      );
    case 'exists':
      throw new ProblemException('conflict', 'The statement is evidence with this stance already.');
    case 'added':
      pipeline.ring(assessQuestionsJob, { questionIds: added.questionIds });
      return getEvidence(pipeline.database, added.evidenceId, actor.personId);
  }
}
