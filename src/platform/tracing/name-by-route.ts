import { subscribe } from 'node:diagnostics_channel';
import { context } from '@opentelemetry/api';
import { getRPCMetadata, RPCType } from '@opentelemetry/core';

// Published by Fastify when it hands a request to whoever answers it.
const HANDED_OVER = 'tracing:fastify.request.handler:start';

/** Has the span of a request bear the pattern of its address, as Fastify tells it: addresses themselves are without number. */
export function nameByRoute(): void {
  subscribe(HANDED_OVER, (message) => {
    const { route } = message as { route?: { url?: string } };
    const metadata = getRPCMetadata(context.active());
    if (metadata?.type === RPCType.HTTP && route?.url !== undefined) metadata.route = route.url;
  });
}
