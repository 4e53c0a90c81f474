import { type Actor, historyActor } from '../../../access/actor';
import {
  disableWebhook,
  enableWebhook,
  rotateSecret,
  type SwitchOutcome,
} from '../../../pipeline/citations/change-webhook';
import { receiverProblem } from '../../../pipeline/citations/receiver-address';
import { registerWebhook } from '../../../pipeline/citations/register-webhook';
import { testWebhook } from '../../../pipeline/citations/test-webhook';
import { replayDelivery } from '../../../pipeline/deliveries/replay-delivery';
import { deliverNoticesJob } from '../../../pipeline/jobs/deliver-notices.job';
import { sendMailJob } from '../../../pipeline/jobs/send-mail.job';
import { toPublicId } from '../../../platform/ids/public-id';
import { invalidMember, notFound, ProblemException } from '../../problems/problem-exception';
import { requirePerson } from '../../require-person';
import { citerFor } from '../citations/citation.writes';
import type { PipelineAccess } from '../pipeline-access';
import { getDelivery } from './deliveries.view';
import type { DeliveryDto } from './delivery.dto';
import type { WebhookDto, WebhookWithSecretDto } from './webhook.dto';
import { getWebhook } from './webhooks.view';

const disabled = (): ProblemException => new ProblemException('conflict', 'The receiver is disabled: enable it first.');

/** @throws ProblemException `validation-failed` for a private address, `conflict` for one you have registered */
export async function addWebhook(pipeline: PipelineAccess, url: string, actor: Actor): Promise<WebhookWithSecretDto> {
  const { database, outbound } = pipeline;
  const personId = requirePerson(actor);
  const problem = await receiverProblem(url, outbound.privateReceivers);
  if (problem !== null) throw invalidMember('/url', `url ${problem}`);
  const made = await registerWebhook(database, { url, personId, actor: historyActor(actor) });
  if (made.outcome === 'known')
    throw new ProblemException(
      'conflict',
      `You have registered this address: ${toPublicId('whk', made.id)}. Rotate its secret if you have lost it.`,
    );
  return { ...(await getWebhook(database, made.id, personId)), secret: made.secret };
}

/** @throws ProblemException `not-found` */
export async function rotate(pipeline: PipelineAccess, id: string, actor: Actor): Promise<WebhookWithSecretDto> {
  const ownedBy = citerFor(actor);
  const secret = await rotateSecret(pipeline.database, { id, ownedBy, actor: historyActor(actor) });
  if (secret === null) throw notFound('receiver');
  return { ...(await getWebhook(pipeline.database, id, ownedBy)), secret };
}

/** @throws ProblemException `not-found`, and `conflict` where it is disabled already */
export async function disable(
  pipeline: PipelineAccess,
  id: string,
  reason: string | undefined,
  actor: Actor,
): Promise<WebhookDto> {
  const ownedBy = citerFor(actor);
  const change = { id, ownedBy, actor: historyActor(actor), reason: reason ?? 'Disabled by a person.' };
  refuseUnlessDone(await disableWebhook(pipeline.database, change), 'The receiver is disabled already.');
  return getWebhook(pipeline.database, id, ownedBy);
}

/** @throws ProblemException `not-found`, and `conflict` where it is not disabled */
export async function enable(
  pipeline: PipelineAccess,
  id: string,
  reason: string | undefined,
  actor: Actor,
): Promise<WebhookDto> {
  const ownedBy = citerFor(actor);
  const change = { id, ownedBy, actor: historyActor(actor), reason };
  refuseUnlessDone(await enableWebhook(pipeline.database, change), 'The receiver is not disabled.');
  pipeline.ring(deliverNoticesJob, {});
  return getWebhook(pipeline.database, id, ownedBy);
}

function refuseUnlessDone(outcome: SwitchOutcome, before: string): void {
  if (outcome === 'not_found') throw notFound('receiver');
  if (outcome === 'done_before') throw new ProblemException('conflict', before);
}

/** @throws ProblemException `not-found`, and `conflict` for a receiver that is disabled */
export async function sendTest(pipeline: PipelineAccess, id: string, actor: Actor): Promise<DeliveryDto> {
  const ownedBy = citerFor(actor);
  const sent = await testWebhook(pipeline.database, { id, ownedBy });
  if (sent.outcome !== 'sent') throw sent.outcome === 'not_found' ? notFound('receiver') : disabled();
  pipeline.ring(deliverNoticesJob, {});
  return getDelivery(pipeline.database, sent.deliveryId, ownedBy);
}

/** @throws ProblemException `not-found`, and `conflict` for a receiver that is disabled, or where nobody wants the e-mail any more */
export async function replay(pipeline: PipelineAccess, id: string, actor: Actor): Promise<DeliveryDto> {
  const ownedBy = citerFor(actor);
  const outcome = await replayDelivery(pipeline.database, { id, ownedBy, actor: historyActor(actor) });
  if (outcome === 'not_found') throw notFound('delivery');
  if (outcome === 'disabled') throw disabled();
  if (outcome === 'unwanted')
    throw new ProblemException('conflict', 'The citation is withdrawn, or its address takes no e-mail about it.');
  const delivery = await getDelivery(pipeline.database, id, ownedBy);
  pipeline.ring(delivery.channel === 'mail' ? sendMailJob : deliverNoticesJob, {});
  return delivery;
}
