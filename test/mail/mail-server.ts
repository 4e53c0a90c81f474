import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail extends Email {
  /** To whom the server was told to deliver it. */
  recipients: string[];
}

export interface MailServer {
  url: string;
  mails: ReceivedMail[];
  /** Refuses this recipient, by this code. */
  refuse: Map<string, number>;
  /** The mails to an address, oldest first. */
  to(address: string): ReceivedMail[];
  close(): Promise<void>;
}

/** A mail server on this machine that keeps what it gets, read by a parser of its own. */
export async function openMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const refuse = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refuse.get(address);
      done(code === undefined ? null : Object.assign(new Error('mailbox unavailable'), { responseCode: code }));
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const mail = await PostalMime.parse(Buffer.concat(chunks));
      mails.push({ ...mail, recipients: envelope.rcptTo.map(({ address }) => address) });
      done();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    refuse,
    to: (address) => mails.filter(({ recipients }) => recipients.includes(address)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
