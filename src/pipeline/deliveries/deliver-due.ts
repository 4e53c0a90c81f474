import type { Agent } from 'node:http';
import type { DataSource } from 'typeorm';
import type { Outbound } from '../../platform/config/outbound';
import { toPublicId } from '../../platform/ids/public-id';
import { receiverAgent } from '../citations/receiver-address';
import { type ClaimedDelivery, claimDelivery } from './claim-delivery';
import { type PostOutcome, postNotice } from './post-notice';
import { recordAttempt } from './record-attempt';
import { renderNotice } from './render-notice';
import { noticeHeaders } from './sign-notice';

export interface DeliverOptions {
  outbound: Outbound;
  signal?: AbortSignal;
  /** Seconds before each attempt; the default is that of Standard Webhooks. */
  schedule?: readonly number[];
  timeoutMs?: number;
  /** For so long a delivery is ours; longer than an attempt can take. */
  leaseSeconds?: number;
  /** The agent of a connection; the default refuses private addresses after the name is resolved. */
  agentFor?: (url: string) => Agent;
}

/** Attempts at once. */
const LANES = 16;
/** Of these to one receiver: one that hangs must not hold up the others. */
const LANES_A_RECEIVER = 4;

/** Sends every notice that is due, until none is left. May run several times at once. @returns how many attempts were made */
export async function deliverDue(dataSource: DataSource, options: DeliverOptions): Promise<number> {
  const underway = new Map<string, number>();
  const count = (webhookId: string, change: number) => underway.set(webhookId, (underway.get(webhookId) ?? 0) + change);
  const { leaseSeconds = 60, signal } = options;
  const run = async (): Promise<number> => {
    for (let made = 0; ; made++) {
      if (signal?.aborted) return made;
      const busy = [...underway].filter(([, lanes]) => lanes >= LANES_A_RECEIVER).map(([id]) => id);
      const delivery = await claimDelivery(dataSource, { busy, leaseSeconds });
      if (!delivery) return made;
      count(delivery.webhookId, 1);
      try {
        await attempt(dataSource, delivery, options);
      } finally {
        count(delivery.webhookId, -1);
      }
    }
  };
  // The first lane finds out whether there is anything; the others help where there is.
  const lanes = await Promise.all(Array.from({ length: LANES }, run));
  return lanes.reduce((sum, made) => sum + made, 0);
}

/** One attempt: outside any transaction, recorded afterwards. A process that ends in between sends again when the lease is over. */
async function attempt(dataSource: DataSource, delivery: ClaimedDelivery, options: DeliverOptions): Promise<void> {
  await recordAttempt(dataSource, delivery, await send(delivery, options), options.schedule);
}

function send(
  { url, secrets, notice }: ClaimedDelivery,
  { outbound, timeoutMs = 15_000, agentFor }: DeliverOptions,
): Promise<PostOutcome> {
  const body = JSON.stringify(renderNotice(notice, outbound.origin));
  const headers = noticeHeaders({ id: toPublicId('msg', notice.id), at: new Date(), body, secrets });
  const agent = agentFor?.(url) ?? receiverAgent(url, outbound.privateReceivers);
  return postNotice({ url, headers, body, agent, timeoutMs });
}
