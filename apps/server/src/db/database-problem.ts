/** What went wrong in the database, as far as a service decides by it. */
export type DatabaseProblem =
  /** A unique name is taken; `constraint` tells which. */
  | { kind: 'duplicate'; constraint: string }
  /** A row that is pointed to does not exist in this tenant. */
  | { kind: 'missing'; constraint: string }
  | { kind: 'unavailable' };

/** Translates an error of the driver; `undefined` for everything that is a bug. */
export function databaseProblemOf(error: unknown): DatabaseProblem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code === '23505') return { kind: 'duplicate', constraint: String(constraint) };
  if (code === '23503') return { kind: 'missing', constraint: String(constraint) };
  if (typeof code === 'string' && unavailable.test(code)) return { kind: 'unavailable' };
  return withoutCode.test(error.message) ? { kind: 'unavailable' } : undefined;
}

// Transactions in each other's way, connections that break, servers that start or stop, too many connections, a full disk.
const unavailable =
  /^(08...|40001|40P01|57P0.|53...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
// pg's own errors carry no code.
const withoutCode =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error)/;
