import type { Agent } from 'node:http';
import type { DataSource } from 'typeorm';
import type { Outbound } from '../../platform/config/outbound';
import { toPublicId } from '../../platform/ids/public-id';
import { outwardAgent } from '../../platform/outward/outward-agent';
import { type Bell, hangBell } from '../../platform/queue/sole-runs';
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
  /** Rings where more may be due than when this began. */
  bell?: Bell;
}

/** Attempts at once: so many that it takes sixteen receivers that hang to hold up another. */
const LANES = 64;
/** Of these to one receiver. */
const LANES_A_RECEIVER = 4;

/**
 * Sends every notice that is due, until none is left and no attempt is underway. Looks again when an attempt ends, and when the bell
 * rings. Several at once, in several processes, share the work; each has its own count of attempts to a receiver.
 * @returns how many attempts were made
 */
export async function deliverDue(dataSource: DataSource, options: DeliverOptions): Promise<number> {
  const { leaseSeconds = 60, signal, bell = hangBell() } = options;
  const underway: string[] = [];
  let made = 0;
  let failure: unknown = null;
  const begin = (delivery: ClaimedDelivery): void => {
    underway.push(delivery.webhookId);
    attempt(dataSource, delivery, options)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        underway.splice(underway.indexOf(delivery.webhookId), 1);
        made++;
        bell.ring();
      });
  };
  // One claim at a time: each knows what the one before it began.
  const claim = async (): Promise<ClaimedDelivery | null> => {
    if (signal?.aborted || failure !== null || underway.length >= LANES) return null;
    try {
      return await claimDelivery(dataSource, { busy: busyReceivers(underway), leaseSeconds });
    } catch (error) {
      failure ??= error;
      return null;
    }
  };
  for (;;) {
    bell.rung = false;
    for (let found = await claim(); found; found = await claim()) begin(found);
    if (underway.length > 0) await bell.heard();
    else if (!bell.rung || failure !== null || signal?.aborted) break;
  }
  if (failure !== null) throw failure;
  return made;
}

/** Those that have as many attempts underway as one may. */
const busyReceivers = (underway: readonly string[]): string[] =>
  [...new Set(underway)].filter((id) => underway.filter((other) => other === id).length >= LANES_A_RECEIVER);

/** One attempt: outside any transaction, recorded afterwards. A process that ends in between sends again when the lease is over. */
async function attempt(dataSource: DataSource, delivery: ClaimedDelivery, options: DeliverOptions): Promise<void> {
  await recordAttempt(dataSource, delivery, await send(delivery, options), options.schedule);
}

function send(
  { url, secrets, notice, claimedAt }: ClaimedDelivery,
  { outbound, timeoutMs = 15_000, agentFor }: DeliverOptions,
): Promise<PostOutcome> {
  const body = JSON.stringify(renderNotice(notice, outbound.origin));
  const headers = noticeHeaders({ id: toPublicId('msg', notice.id), at: claimedAt, body, secrets });
  const agent = agentFor?.(url) ?? outwardAgent(url, outbound.privateReceivers);
  return postNotice({ url, headers, body, agent, timeoutMs });
}
