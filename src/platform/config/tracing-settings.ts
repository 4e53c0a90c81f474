import { ConfigurationError } from './configuration-error';
import { address, type Variables } from './read-variable';

export interface TracingSettings {
  /** Share of all traces that are sent, from 0 to 1. */
  share: number;
}

const ENDPOINTS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];

/**
 * How traces are sent, by the standard variables of OpenTelemetry, whose exporter reads the address itself; null: nothing is traced.
 * @throws ConfigurationError
 */
export function readTracingSettings(variables: Variables): TracingSettings | null {
  const named = ENDPOINTS.map((name) => address(variables, name, ['http:', 'https:'], 'http://localhost:4318'));
  const share = variables.OTEL_TRACES_SAMPLER_ARG || '1';
  if (!/^(0?\.\d+|0|1(\.0+)?)$/.test(share))
    throw new ConfigurationError(
      `OTEL_TRACES_SAMPLER_ARG=${share} is no share from 0 to 1; example: OTEL_TRACES_SAMPLER_ARG=.1`,
    );
  return named.every((url) => url === null) ? null : { share: Number(share) };
}
