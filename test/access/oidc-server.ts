import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../src/platform/config/free-port';

export interface OidcServer {
  issuer: string;
  /** What a person does in the browser: from the address of the authorization to the one the provider sends them back to. */
  signIn(authorization: string, email: string): Promise<URL>;
  stop(): Promise<void>;
}

export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(__dirname, 'oidc-provider.mjs'), String(port), redirectUri], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the provider did not start')));
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('ready') && resolve());
  });
  const issuer = `http://127.0.0.1:${port}`;
  return {
    issuer,
    signIn: (authorization, email) => walk(issuer, authorization, email),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.stdin.end();
      }),
  };
}

/** Follows redirects, and submits the forms for login and consent, until the address is no longer the provider's. */
async function walk(issuer: string, from: string, email: string): Promise<URL> {
  const jar = new Map<string, string>();
  let address = new URL(from);
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step++) {
    if (address.origin !== issuer) return address;
    const answer: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    const page = await answer.text();
    form = null;
    if (location !== null) {
      address = new URL(location, address);
      continue;
    }
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`the provider answered ${answer.status}: ${page.slice(0, 300)}`);
    address = new URL(action, address);
    form = /name="login"/.test(page)
      ? new URLSearchParams({ prompt: 'login', login: email, password: 'any' })
      : new URLSearchParams({ prompt: 'consent' });
  }
  throw new Error('the provider leads in circles');
}
