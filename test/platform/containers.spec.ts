import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../src/platform/config/environment';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  read_only?: boolean;
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
}

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
// As Compose does it where nobody has set anything.
const composed = read('docker-compose.yml').replace(/\$\{\w+:-([^}]*)\}/g, '$1');
const { services } = parse(composed, { merge: true }) as { services: Record<string, Service> };

/** The variables that the image sets, as `NAME=value` pairs. */
const imageVariables = Object.fromEntries(
  (/^ENV (.*)$/m.exec(read('Dockerfile'))?.[1] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
);

describe('the containers', () => {
  it.each(['web', 'worker'])('start %s only after the migrations, with a healthy Redis', (name) => {
    expect(services[name]?.depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
      redis: { condition: 'service_healthy' },
    });
  });

  it.each(['web', 'worker'])('give %s an environment it accepts', (name) => {
    expect(readEnvironment({ ...imageVariables, ...services[name]?.environment })).toMatchObject({
      role: name,
      host: '0.0.0.0',
      production: true,
      databaseUrl: expect.stringMatching(/touchstone_service:.*@postgres:5432\//),
      databaseAdminUrl: null,
      redisUrl: 'redis://redis:6379',
    });
  });

  it('keep Redis from dropping jobs', () => {
    expect(services.redis?.command).toEqual([
      'redis-server',
      '--maxmemory-policy',
      'noeviction',
      '--appendonly',
      'yes',
    ]);
  });

  it('publish the pages on the loopback address only, and nothing else', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published).toEqual(['127.0.0.1:3000:3000']);
  });

  it('run without root and without a writable root file system', () => {
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
    for (const name of ['migrate', 'web', 'worker']) expect(services[name]?.read_only).toBe(true);
  });
});
