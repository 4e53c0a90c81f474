/** What the shell gets to know; every command's help repeats it. */
export const EXIT_CODES = { ok: 0, failed: 1, usage: 2, notFound: 3, conflict: 4 } as const;

export type ExitReason = keyof typeof EXIT_CODES;

export const EXIT_CODE_HELP =
  '\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 conflict with what is there';

/** Ends a command with one line on stderr and the code of its reason. */
export class CommandError extends Error {
  override name = 'CommandError';

  constructor(
    readonly reason: Exclude<ExitReason, 'ok'>,
    message: string,
  ) {
    super(message);
  }
}
