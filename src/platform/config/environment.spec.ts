import { ConfigurationError } from './configuration-error';
import { readEnvironment } from './environment';

describe('readEnvironment', () => {
  it('needs no variable at all', () => {
    expect(readEnvironment({})).toMatchObject({
      databaseUrl: null,
      databaseAdminUrl: null,
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
    [{ DATABASE_ADMIN_URL: 'postgres://owner@localhost/touchstone' }, 'DATABASE_URL is not'],
    [{ REDIS_URL: 'http://localhost' }, 'REDIS_URL=redis://'],
    [{ PORT: '70000' }, 'PORT=3000'],
    [{ PORT: '0x50' }, 'PORT=3000'],
    [{ ROLE: 'boss' }, 'ROLE=all'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=info'],
    [{ TOUCHSTONE_OPEN: 'true' }, 'TOUCHSTONE_OPEN=no'],
    [{ TOUCHSTONE_URL: 'desk.example' }, 'TOUCHSTONE_URL=https://desk.example'],
    [{ TOUCHSTONE_URL: 'https://desk.example/desk' }, 'TOUCHSTONE_URL=https://desk.example'],
    [{ TOUCHSTONE_PROXIES: '10.0.0.1, proxy' }, 'TOUCHSTONE_PROXIES=10.0.0.0/8'],
    [{ TOUCHSTONE_SECRET: 'hunter2' }, 'TOUCHSTONE_SECRET='],
    [{ OIDC_ISSUER: 'login.example' }, 'OIDC_ISSUER=https://login.example'],
    [{ OIDC_ISSUER: 'https://login.example' }, 'TOUCHSTONE_URL=https://desk.example'],
    [
      { OIDC_ISSUER: 'https://login.example', TOUCHSTONE_URL: 'https://desk.example', OIDC_CLIENT_ID: 'desk' },
      'OIDC_CLIENT_SECRET=',
    ],
  ])('refuses %j in one line with an example', (variables, example) => {
    const refusal = () => readEnvironment(variables);
    expect(refusal).toThrow(ConfigurationError);
    expect(refusal).toThrow(example);
    expect(refusal).not.toThrow('\n');
  });

  it('does not repeat a password', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://me:hunter2@localhost/x' })).not.toThrow('hunter2');
  });

  it('takes where people reach the service, and who signs them in', () => {
    const variables = {
      HOST: '0.0.0.0',
      TOUCHSTONE_URL: 'https://Desk.example/',
      TOUCHSTONE_OPEN: 'yes',
      OIDC_ISSUER: 'https://login.example/realm',
      OIDC_CLIENT_ID: 'desk',
      OIDC_CLIENT_SECRET: 'hunter2',
    };
    expect(readEnvironment(variables)).toMatchObject({
      host: '0.0.0.0',
      access: {
        url: 'https://desk.example',
        open: true,
        oidc: { issuer: 'https://login.example/realm', clientId: 'desk', defaultRole: 'reader' },
      },
    });
  });
});
