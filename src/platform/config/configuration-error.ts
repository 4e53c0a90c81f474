/** The environment or the machine does not allow a start. The message is one line and says what to set, with an example. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
