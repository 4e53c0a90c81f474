/** Why nobody is asked whether an address wants mail. */
export class MailRefusal extends Error {
  constructor(
    readonly code: 'unsubscribed' | 'too_many',
    message: string,
    /** Seconds, where waiting helps. */
    readonly wait: number | null = null,
  ) {
    super(message);
  }
}
