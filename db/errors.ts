/** Errors are told apart by a string `code`, never by class: every bundle has its own copy of a class. */
const BUSY = 'database-busy';

/** SQLite's locks; PostgreSQL's shutdown, start-up, too many connections and lost connections; the network's refusals. */
const BUSY_CODES = /^(database-busy|SQLITE_BUSY.*|SQLITE_LOCKED.*|57P0[123]|53300|08\d{3}|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** The error that says the database is locked or away. Nothing was changed, and trying again later may help. */
export function databaseBusy(cause: unknown): Error {
  return Object.assign(new Error('The database is busy.', { cause }), { code: BUSY });
}

/** Whether an error, or one behind it, says that. */
export function isBusy(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && BUSY_CODES.test(code)) return true;
    if (/^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after)/.test(at.message)) return true;
  }
  return false;
}
