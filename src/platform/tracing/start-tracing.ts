import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { TracingSettings } from '../config/tracing-settings';
import { nameByRoute } from './name-by-route';
import { sampler } from './sampler';

// Asked by machines all day: they tell nothing of what somebody waits for.
const NOT_TRACED = /^\/(health|metrics)\b/;

/**
 * Traces what comes in, what goes out, queries and jobs, and sends it to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names. To be
 * called before anything is loaded that is traced. Values of queries, headers and bodies are no part of it.
 * @returns sends what is left, for at most a few seconds
 */
export function startTracing({ share }: TracingSettings): () => Promise<void> {
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'touchstone' }))
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: sampler(share),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ timeoutMillis: 3_000 }))],
  });
  provider.register();
  nameByRoute();
  registerInstrumentations({
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url }) => NOT_TRACED.test(url ?? ''),
        // Redis, PostgreSQL and fetch have instrumentations of their own; what else goes out over http is part of a request.
        requireParentforOutgoingSpans: true,
      }),
      // Without a parent it is the sweep, or BullMQ that looks for jobs.
      new PgInstrumentation({ requireParentSpan: true, ignoreConnectSpans: true }),
      new IORedisInstrumentation({ requireParentSpan: true }),
      new UndiciInstrumentation({ requireParentforSpans: true }),
    ],
  });
  return () => provider.shutdown().catch(() => undefined);
}
