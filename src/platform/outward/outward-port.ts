/**
 * Why nothing is asked of the port of an address; null where it may be. Below 1024 everything but the web's own two speaks something else,
 * and could be made to take a request for a command.
 */
export function portProblem({ port }: URL): string | null {
  if (port === '' || port === '80' || port === '443' || Number(port) >= 1024) return null;
  return `port ${port} is no port of the web: use 80, 443, or one from 1024 on`;
}
