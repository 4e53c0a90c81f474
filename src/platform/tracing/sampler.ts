import { SpanKind } from '@opentelemetry/api';
import {
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';

/** So many of all traces, between 0 and 1; none of what nobody asked for: that BullMQ looks for jobs, or for such as are stuck. */
export function sampler(share: number): Sampler {
  const some = new TraceIdRatioBasedSampler(share);
  const root: Sampler = {
    shouldSample: (context, traceId, _name, kind) =>
      kind === SpanKind.INTERNAL ? { decision: SamplingDecision.NOT_RECORD } : some.shouldSample(context, traceId),
    toString: () => `NothingInternal{${some}}`,
  };
  return new ParentBasedSampler({ root });
}
