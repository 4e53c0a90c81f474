import { readTracingSettings } from './tracing-settings';

const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector.example:4318';

it.each([
  [{}, null],
  [{ OTEL_TRACES_SAMPLER_ARG: '.5' }, null],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT }, { share: 1 }],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://collector.example/v1/traces' }, { share: 1 }],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG: '.05' }, { share: 0.05 }],
])('%j is %j', (variables, settings) => {
  expect(readTracingSettings(variables)).toEqual(settings);
});

it.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'grpc://collector:4317' }, 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG: '20' }, 'OTEL_TRACES_SAMPLER_ARG=20'],
])('%j is refused by its name', (variables, name) => {
  expect(() => readTracingSettings(variables)).toThrow(name);
});
