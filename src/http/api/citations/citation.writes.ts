import type { FastifyReply } from 'fastify';
import { type Actor, historyActor } from '../../../access/actor';
import { receiverProblem } from '../../../pipeline/citations/receiver-address';
import { type Notify, type Registration, registerCitation } from '../../../pipeline/citations/register-citation';
import { withdrawCitation } from '../../../pipeline/citations/withdraw-citation';
import { sendMailJob } from '../../../pipeline/jobs/send-mail.job';
import type { Outbound } from '../../../platform/config/outbound';
import { fromPublicId } from '../../../platform/ids/public-id';
import { invalidMember, notFound, ProblemException } from '../../problems/problem-exception';
import { requirePerson } from '../../require-person';
import type { PipelineAccess } from '../pipeline-access';
import type { CitationDto, RegisteredCitationDto } from './citation.dto';
import type { CitationInputDto, NotifyInputDto } from './citation-input.dto';
import { getCitation } from './citations.view';
import { orMailProblem } from './mail-problem';

/** Whose citations and receivers somebody may see and change: their own; null, everybody's, for admins. */
export const citerFor = (actor: Actor): string | null => (actor.permissions.has('admin') ? null : requirePerson(actor));

/**
 * Registers a citation.
 * @returns with whether it is new
 * @throws ProblemException `validation-failed`, `conflict` for a version that is not public or a receiver that is disabled
 */
export async function cite(
  pipeline: PipelineAccess,
  body: CitationInputDto,
  actor: Actor,
  origin: string,
  reply?: FastifyReply,
): Promise<{ isNew: boolean; citation: RegisteredCitationDto }> {
  const { database, outbound } = pipeline;
  const { claim, version, url, title, notify } = body;
  const wanted = {
    claimId: claim,
    number: version ?? null,
    url,
    title: title ?? null,
    notify: notify ? await readNotify(notify, outbound) : null,
    personId: requirePerson(actor),
    actor: historyActor(actor),
  };
  const registered = await orMailProblem(() => registerCitation(database, wanted), reply);
  if (!('id' in registered)) {
    if (registered.outcome === 'being_written') reply?.header('retry-after', '1');
    throw refusal(registered, actor.permissions.has('read'), version);
  }
  const { id, secret } = registered;
  const citation = { ...(await getCitation(database, id, actor, origin)), webhookSecret: secret };
  if (notify?.email !== undefined) pipeline.ring(sendMailJob, {});
  return { isNew: registered.outcome === 'registered', citation };
}

async function readNotify(
  { webhook, email, digest }: NotifyInputDto,
  outbound: Pick<Outbound, 'privateReceivers' | 'mail'>,
): Promise<Notify> {
  if (digest && email === undefined)
    throw invalidMember('/notify/digest', 'digest says how e-mail is sent: it needs notify.email');
  if (email !== undefined && outbound.mail === null)
    throw invalidMember(
      '/notify/email',
      'this service sends no e-mail until its operator sets SMTP_URL: name a webhook, or follow the corrections feed',
    );
  const known = webhook === undefined ? null : fromPublicId('whk', webhook);
  if (webhook !== undefined && known === null) {
    const problem = await receiverProblem(webhook, outbound.privateReceivers);
    if (problem !== null) throw invalidMember('/notify/webhook', `webhook ${problem}`);
  }
  return {
    webhook: webhook === undefined ? null : known === null ? { url: webhook } : { id: known },
    email: email ?? null,
    digest: digest ?? false,
  };
}

function refusal(
  refused: Exclude<Registration, { id: string }>,
  mayRead: boolean,
  version: number | undefined,
): ProblemException {
  switch (refused.outcome) {
    case 'claim_not_found':
      return invalidMember('/claim', 'there is no such claim');
    case 'webhook_not_found':
      return invalidMember('/notify/webhook', 'you have no such receiver');
    case 'webhook_disabled':
      return new ProblemException('conflict', 'The receiver is disabled: enable it first, or name another one.', [
        { pointer: '/notify/webhook', detail: 'the receiver is disabled' },
      ]);
    case 'version_not_found':
      return invalidMember('/version', `there is no such version; the newest public one is ${refused.newest}`);
    case 'being_written':
      return new ProblemException(
        'conflict',
        'The ruling was just published and its version is being written: ask again in a second.',
      );
    case 'not_public':
      return notPublic(refused.newest, mayRead, version);
  }
}

/** To whoever may not read the desk, what is not public is not there. */
function notPublic(newest: number | null, mayRead: boolean, version: number | undefined): ProblemException {
  if (newest === null)
    return mayRead
      ? new ProblemException('conflict', 'No version of this claim is public yet: publish a ruling first.')
      : invalidMember('/claim', 'there is no such claim');
  return mayRead
    ? new ProblemException(
        'conflict',
        `Version ${version} is not public: it was written before a ruling was published. Cite version ${newest}, the newest public one.`,
      )
    : invalidMember('/version', `there is no such version; the newest public one is ${newest}`);
}

/** @throws ProblemException `not-found`, also for the citation of somebody else, and `conflict` for one withdrawn before */
export async function withdraw(
  pipeline: PipelineAccess,
  id: string,
  reason: string | undefined,
  actor: Actor,
  origin: string,
): Promise<CitationDto> {
  const ownedBy = citerFor(actor);
  const by = { id, ownedBy, reason: reason ?? null, actor: historyActor(actor) };
  const outcome = await withdrawCitation(pipeline.database, by);
  if (outcome === 'not_found') throw notFound('citation');
  if (outcome === 'withdrawn_before') throw new ProblemException('conflict', 'The citation was withdrawn before.');
  return getCitation(pipeline.database, id, actor, origin);
}
