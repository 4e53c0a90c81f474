import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { metrics } from '../../src/platform/metrics';

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; action: string };
}

const text = readFileSync(join(__dirname, '..', '..', 'docs', 'alerts.yaml'), 'utf8');
const { groups } = parse(text) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules).map((rule): [string, Rule] => [rule.alert, rule]);

const FIGURE = /\b(touchstone_\w+?)(?:_bucket|_count|_sum)?(?:\{([^}]*)\}|(?=[[)\s]))/g;

it.each(rules)('%s asks for figures that there are, and says what to do', (_, { expr, labels, annotations }) => {
  const figures = [...expr.matchAll(FIGURE)];
  for (const [, name, filters = ''] of figures) {
    const figure = metrics.getSingleMetric(name!) as unknown as { labelNames: string[] } | undefined;
    expect([name, figure?.labelNames]).toEqual([
      name,
      expect.arrayContaining([...filters.matchAll(/(\w+)\s*[=!]~?"/g)].map(([, label]) => label)),
    ]);
  }
  expect(figures.length > 0 || expr.startsWith('up{')).toBe(true);
  expect(['page', 'ticket']).toContain(labels.severity);
  expect(annotations).toEqual({ summary: expect.any(String), action: expect.any(String) });
});
