import { getTableColumns, sql } from 'drizzle-orm';
import { tokens } from '../tables';
import { transaction } from '../transaction';

/** What no two tokens may share: a copy's own is made of its number and the original's. */
const OWN: readonly string[] = ['id', 'identifier', 'submissionId'];

/** Adds copies of a token, for the bench: the database makes them, so that a million takes seconds. Nobody knows a secret of theirs. */
export async function multiplyToken(tokenId: string, copies: number): Promise<void> {
  const columns = Object.entries(getTableColumns(tokens)).map(([name, column]) => (OWN.includes(name) ? sql`${column} || '-' || CAST(n.i AS text)` : sql`${column}`));
  await transaction(async (tx) => {
    // across accounts: the bench's own database, of which each token is multiplied.
    await tx.insert(tokens).select(sql`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${copies})
      SELECT ${sql.join(columns, sql`, `)} FROM n, ${tokens} WHERE ${tokens.id} = ${tokenId}`);
  });
}
