import { Webhook } from 'standardwebhooks';
import { noticeHeaders } from './sign-notice';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';

it('signs as the example of Standard Webhooks does', () => {
  expect(
    noticeHeaders({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
      secrets: [SECRET],
    }),
  ).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it.each([SECRET, OTHER])('gives every secret a signature that the library accepts: %s', (secret) => {
  const body = JSON.stringify({ type: 'webhook.test' });
  const headers = noticeHeaders({ id: 'msg_1', at: new Date(), body, secrets: [SECRET, OTHER] });
  expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'webhook.test' });
  expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
});
