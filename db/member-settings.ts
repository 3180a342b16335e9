import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { memberSettings } from './fax-tables';

export type MemberSettings = Pick<typeof memberSettings.$inferSelect, 'quota' | 'jobTitle' | 'choices'>;

const NONE: MemberSettings = { quota: null, jobTitle: null, choices: {} };
const projection = { memberId: memberSettings.memberId, quota: memberSettings.quota, jobTitle: memberSettings.jobTitle, choices: memberSettings.choices } as const;

export async function settingsOfMember(db: Db, accountId: string, memberId: string): Promise<MemberSettings> {
  const found = await db
    .select(projection)
    .from(memberSettings)
    .where(and(eq(memberSettings.accountId, accountId), eq(memberSettings.memberId, memberId)));
  return found[0] ?? NONE;
}

/** The pages a member may send a month, null for no limit. Held until the transaction ends: who sends or changes it meanwhile waits. */
export async function holdQuota(tx: Tx, accountId: string, memberId: string): Promise<number | null> {
  const held = await tx
    .update(memberSettings)
    .set({ memberId })
    .where(and(eq(memberSettings.accountId, accountId), eq(memberSettings.memberId, memberId)))
    .returning({ quota: memberSettings.quota });
  return held[0]?.quota ?? null;
}

/** Every member's settings, of those who have any. */
export function settingsOfAccount(db: Db, accountId: string) {
  return db.select(projection).from(memberSettings).where(eq(memberSettings.accountId, accountId));
}

export async function setMemberSettings(tx: Tx, accountId: string, memberId: string, changes: Partial<MemberSettings>): Promise<void> {
  await tx.insert(memberSettings).values({ ...NONE, ...changes, accountId, memberId }).onConflictDoUpdate({ target: memberSettings.memberId, set: changes });
}
