import { ConfigurationError } from './configuration-error';
import { readEnvironment } from './environment';

describe('readEnvironment', () => {
  it('needs no variable at all', () => {
    expect(readEnvironment({})).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      port: 3000,
      host: '127.0.0.1',
      role: 'all',
      logLevel: 'info',
      home: expect.stringMatching(/\.touchstone$/),
      production: false,
    });
  });

  it('takes an empty variable as not set', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '', ROLE: '' })).toEqual(readEnvironment({}));
  });

  it.each([
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL=postgres://'],
    [{ DATABASE_URL: 'somewhere' }, 'DATABASE_URL=postgres://'],
    [{ REDIS_URL: 'http://localhost' }, 'REDIS_URL=redis://'],
    [{ PORT: '70000' }, 'PORT=3000'],
    [{ PORT: '0x50' }, 'PORT=3000'],
    [{ ROLE: 'boss' }, 'ROLE=all'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=info'],
    [{ HOST: '0.0.0.0' }, 'HOST=127.0.0.1'],
    [{ HOST: '0.0.0.0', TOUCHSTONE_ALLOW_REMOTE: 'no' }, 'HOST=127.0.0.1'],
  ])('refuses %j in one line with an example', (variables, example) => {
    const refusal = () => readEnvironment(variables);
    expect(refusal).toThrow(ConfigurationError);
    expect(refusal).toThrow(example);
    expect(refusal).not.toThrow('\n');
  });

  it('does not repeat a password', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://me:hunter2@localhost/x' })).not.toThrow('hunter2');
  });

  it('lets other machines in only when told so', () => {
    expect(readEnvironment({ HOST: '0.0.0.0', TOUCHSTONE_ALLOW_REMOTE: 'yes' }).host).toBe('0.0.0.0');
  });
});
