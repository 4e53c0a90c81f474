/** Resolves at the first SIGINT or SIGTERM. From then on the process ends within `deadlineMs`, or at once at a second signal. */
export function untilSignal(deadlineMs = 20_000): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    const stop = () => {
      if (told) process.exit(1);
      told = true;
      setTimeout(() => process.exit(1), deadlineMs).unref();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
