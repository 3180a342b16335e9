import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { prepared } from './prepare';
import { accounts, members } from './tables';

/** A member and the account they belong to, without any secret. */
const projection = {
  id: members.id,
  accountId: members.accountId,
  email: members.email,
  givenName: members.givenName,
  familyName: members.familyName,
  phone: members.phone,
  role: members.role,
  active: members.active,
  language: members.language,
  timeZone: members.timeZone,
  createdAt: members.createdAt,
  passwordChangedAt: members.passwordChangedAt,
  organization: accounts.name,
  plan: accounts.plan,
} as const;

export type Member = Awaited<ReturnType<typeof membersOfAccount>>[number];

export type NewMember = typeof members.$inferInsert;

export async function insertMember(tx: Tx, member: NewMember): Promise<void> {
  await tx.insert(members).values(member);
}

export async function insertAccount(tx: Tx, account: typeof accounts.$inferInsert): Promise<void> {
  await tx.insert(accounts).values(account);
}

/** Whether any account exists: a fresh database is seeded, a used one left alone. */
export async function anyAccount(db: Db): Promise<boolean> {
  // across accounts: it asks about the database, not about an account.
  return (await db.select({ id: accounts.id }).from(accounts).limit(1)).length > 0;
}

/** What a sign-in needs to know of an e-mail address. */
export async function credentialsOf(db: Db, email: string): Promise<{ id: string; accountId: string; active: boolean; passwordHash: string | null } | undefined> {
  // across accounts: before a sign-in nobody knows the account; e-mail addresses are unique.
  const found = await db
    .select({ id: members.id, accountId: members.accountId, active: members.active, passwordHash: members.passwordHash })
    .from(members)
    .where(eq(members.email, email));
  return found[0];
}

export async function memberOfAccount(db: Db, accountId: string, memberId: string): Promise<Member | undefined> {
  const [found] = await prepared(db, 'member_of_account', (handle) =>
    handle
      .select(projection)
      .from(members)
      .innerJoin(accounts, eq(accounts.id, members.accountId))
      .where(and(eq(members.accountId, sql.placeholder('accountId')), eq(members.id, sql.placeholder('memberId')))),
  )({ accountId, memberId });
  return found;
}

/** Every member of an account in a stable order, or so many at most. */
export function membersOfAccount(db: Db, accountId: string, most?: number) {
  const all = db
    .select(projection)
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.accountId, accountId))
    .orderBy(asc(members.createdAt), asc(members.id));
  return most === undefined ? all : all.limit(most);
}

/** The names of some members of an account, as they are now. Who is no member any more is left out. */
export function namesOfMembers(db: Db, accountId: string, memberIds: readonly string[]) {
  return db
    .select({ id: members.id, givenName: members.givenName, familyName: members.familyName })
    .from(members)
    .where(and(eq(members.accountId, accountId), inArray(members.id, [...memberIds])));
}

/** The account's owner, whom a page names as the one to ask. */
export async function ownerOfAccount(db: Db, accountId: string): Promise<{ givenName: string; familyName: string } | undefined> {
  const found = await db
    .select({ givenName: members.givenName, familyName: members.familyName })
    .from(members)
    .where(and(eq(members.accountId, accountId), eq(members.role, 'owner'), eq(members.active, true)))
    .orderBy(asc(members.createdAt), asc(members.id))
    .limit(1);
  return found[0];
}

export async function setMemberActive(tx: Tx, accountId: string, memberId: string, active: boolean): Promise<void> {
  await tx.update(members).set({ active }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

export async function setPerson(tx: Tx, accountId: string, memberId: string, person: Partial<Pick<NewMember, 'givenName' | 'familyName' | 'phone'>>): Promise<void> {
  await tx.update(members).set(person).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

/** How a member wants to read; null where they chose nothing. */
export async function preferencesOf(db: Db, accountId: string, memberId: string): Promise<Pick<typeof members.$inferSelect, 'language' | 'timeZone' | 'theme'> | undefined> {
  const found = await db
    .select({ language: members.language, timeZone: members.timeZone, theme: members.theme })
    .from(members)
    .where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
  return found[0];
}

export async function setPreferences(tx: Tx, accountId: string, memberId: string, changes: Partial<Pick<NewMember, 'language' | 'timeZone' | 'theme'>>): Promise<void> {
  await tx.update(members).set(changes).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

export async function setPlan(tx: Tx, accountId: string, plan: 'enterprise' | 'basic'): Promise<void> {
  await tx.update(accounts).set({ plan }).where(eq(accounts.id, accountId));
}
