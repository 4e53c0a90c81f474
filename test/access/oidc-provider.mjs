// A real OpenID Connect provider for one client, in a process of its own: `node oidc-provider.mjs PORT REDIRECT_URI`.
// Whoever signs in is the e-mail address that is typed; names that begin with "unverified" have an address nobody has checked.
import Provider from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'desk', client_secret: 'desk-secret', redirect_uris: [redirectUri] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: true } },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: id.split('@')[0],
      email: id,
      email_verified: !id.startsWith('unverified'),
    }),
  }),
});

// The end of the test run closes the pipe, however it ends.
process.stdin.on('end', () => process.exit()).resume();
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
