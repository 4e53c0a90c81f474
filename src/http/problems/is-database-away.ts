// Node's errors of connections and of looking names up.
const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ENOENT)$/;

// PostgreSQL: no connection (08), signing in (28, 3D000), out of connections, memory or disk (53), a server that stops, starts or lets go
// (57P, 57014, 25P03), one that only reads since another took over (25006), a lock not to be had (55P03), and what is left after the
// retries of serialization failures (40).
const SQL_STATE = /^((08|28|53)\w{3}|3D000|57P0\d|57014|25P03|25006|55P03|40001|40P01)$/;

// What pg, its pool and TypeORM say without a code.
const SAYING =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end)|is not queryable$|not initialized|not (yet )?established|^Driver not Connected|^Query runner already released|^Database connection provided by a query runner was already released/;

/** Errors are wrapped a few times at most: by TypeORM, as the cause of another one, or several attempts to connect in one. */
const DEPTH = 4;

const member = (error: object, name: string): unknown => Reflect.get(error, name);

/** Whether an error says that the database, not the request, is at fault, and that the same request may be answered later. */
export function isDatabaseAway(error: unknown, depth = DEPTH): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false;
  const code = member(error, 'code');
  if (typeof code === 'string' && (isNetwork(code, error) || SQL_STATE.test(code))) return true;
  const message = member(error, 'message');
  if (typeof message === 'string' && SAYING.test(message)) return true;
  const errors = member(error, 'errors');
  // better-auth has the cause in the body of its own error.
  const inner = [...['driverError', 'cause', 'body'].map((name) => member(error, name)), ...[errors].flat()];
  return inner.some((one) => isDatabaseAway(one, depth - 1));
}

/** A file that is missing is no socket that is. */
const isNetwork = (code: string, error: object): boolean =>
  NETWORK.test(code) && (code !== 'ENOENT' || member(error, 'syscall') === 'connect');
