import type { ApiApp } from '../api/api-app';
import type { Seed } from '../api/seed';

const DAY = '2026-03-02';
const LATER = '2026-03-09';

/** A word that stands in no other text. */
const word = (name: string): string => `MARKED${name.toUpperCase()}`;

/**
 * Everything that the first reader of a claim types while they work on it, each text with a word of its own: before the ruling, with it,
 * and after it, on the claim and on its rival.
 * @returns the words
 */
export async function writeAsFirstReader(api: ApiApp, key: string, ids: Seed): Promise<string[]> {
  const words: string[] = [];
  const say = (name: string): string => {
    words.push(word(name));
    return `It is so. ${word(name)}.`;
  };
  const claim = `/api/v1/claims/${ids.claim}`;
  const review = `${claim}/review`;
  const headers = { Authorization: `Bearer ${key}` };

  /** @param seen address whose ETag the request names in If-Match */
  async function send(method: 'post' | 'patch' | 'put', path: string, body: object, seen?: string) {
    const etag = seen === undefined ? undefined : (await api.anonymous.get(seen).set(headers)).headers.etag;
    const answer = await api.anonymous[method](path)
      .set({ ...headers, ...(etag && { 'If-Match': etag }) })
      .send(body);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body as { id: string };
  }
  const post = (path: string, body: object) => send('post', path, body);
  const act = (action: string, body: object) => send('post', `${review}/${action}`, body, review);
  const decide = (row: string, action: string, body: object) =>
    send('post', `/api/v1/${row}/${action}`, body, `/api/v1/${row}`);
  const ask = (name: string) =>
    post(`${claim}/reply-requests`, {
      asked: say(`${name}asked`),
      askedHow: say(`${name}how`),
      question: say(`${name}question`),
      askedOn: DAY,
      dueOn: LATER,
    });

  await act('reopenings', { reason: say('reopening') });
  await post(`${claim}/comments`, { text: say('earlycomment') });
  await post(`/api/v1/claims/${ids.rival}/comments`, { text: say('rivalcomment') });
  await act('stakes', { harm: 3, reason: say('stakes') });
  await decide(`evidence/${ids.evidence}`, 'decision', { decision: 'confirmed', reason: say('confirmed') });
  const record = `/api/v1/evidence/${ids.record}`;
  await send('patch', record, { party: true, reason: say('corrected') }, record);
  const added = {
    stance: 'denies',
    publisherId: ids.publisher,
    quote: 'Injured: 3',
    url: 'https://registry.example/18',
  };
  await post(`/api/v1/claims/${ids.rival}/evidence`, { ...added, reason: say('rivalnote') });
  const { id: mine } = await post(`${claim}/evidence`, { ...added, reason: say('evidencenote') });
  await decide(`evidence/${mine}`, 'decision', { decision: 'rejected', reason: say('rejected') });
  await decide(`contradictions/${ids.contradiction}`, 'explanation', { reason: say('explanation') });
  await post(`/api/v1/suggestions/${ids.suggestion}/decision`, { decision: 'rejected', reason: say('suggestion') });
  const { id: reply } = await ask('early');
  await decide(`reply-requests/${reply}`, 'answer', { answer: say('reply'), answeredOn: DAY });
  await decide(`error-reports/${ids.report}`, 'answer', { answer: say('reportanswer') });
  await post(`${claim}/error-reports`, { text: say('report') });
  const ruling = { rating: 'mostly_false', rationale: say('rationale'), evidence: [ids.evidence] };
  await act('rulings', { ...ruling, reason: say('rulingreason') });
  await post(`${claim}/comments`, { text: say('latecomment') });
  await ask('late');
  await post(`${claim}/corrections`, {
    wrong: say('wrong'),
    since: DAY,
    noticedBy: say('noticedby'),
    isNow: say('isnow'),
  });
  return words;
}
