import { createHash } from 'node:crypto';
import type { NamedSecret } from '@/lib/domain/found-tokens';
import { rawSql } from '@/db/testing/raw-sql';

/** What a browser sends of a secret that was found. */
export function named(secret: string): NamedSecret {
  return { identifier: secret.slice(10, 32), fingerprint: createHash('sha256').update(secret).digest('hex') };
}

/** Every notice of an account as its members get them, in a stable order. */
export async function noticesOf(accountId: string): Promise<{ memberId: string; kind: string; facts: Record<string, unknown> }[]> {
  const rows = await rawSql(`SELECT member_id, kind, facts FROM notices WHERE account_id = '${accountId}' ORDER BY kind, member_id`);
  return (rows as { member_id: string; kind: string; facts: string }[]).map(({ member_id: memberId, kind, facts }) => ({ memberId, kind, facts: JSON.parse(facts) as Record<string, unknown> }));
}
