/** Somebody of the demo who works over the API: signs in as people do, and sends what a claim's review was seen at. */
export async function openPerson({ address, people }, role) {
  const { email, password } = people[role];
  const signedIn = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');

  async function send(method, path, body, etag) {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        Origin: address,
        Cookie: cookie,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(etag && { 'If-Match': etag }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return { json: response.status === 204 ? null : await response.json(), etag: response.headers.get('etag') };
  }

  return {
    get: async (path) => (await send('GET', path)).json,
    post: async (path, body = {}) => (await send('POST', path, body)).json,
    /** A step of the review of a claim, at the revision it has now. */
    async step(claim, name, body = {}, method = 'POST') {
      const review = `/claims/${claim}/review`;
      const { etag } = await send('GET', name === 'draft' ? `${review}/draft` : review);
      return (
        await send(method, `${review}/${name}`, method === 'PUT' && name.startsWith('tags/') ? undefined : body, etag)
      ).json;
    },
    /** A step of something else that counts its changes. */
    async change(path, name, body) {
      const { etag } = await send('GET', path);
      return (await send('POST', `${path}/${name}`, body, etag)).json;
    },
  };
}
