import { request as requests, type APIRequestContext } from '@playwright/test';
import { newUid } from '@/db/ids';
import { insertMember } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { sessionOf } from '../session-of';

/** Who asks: `holder` has the tokens it is about, `member` is another of the same organization, `otherAdmin` administers another one. */
export const readers = ['stranger', 'member', 'otherAdmin', 'admin', 'owner', 'holder'] as const;
export type Reader = (typeof readers)[number];

export const everybody = readers;
export const signedIn = readers.filter((reader) => reader !== 'stranger');
export const admins = ['admin', 'owner'] as const satisfies readonly Reader[];

export interface Person {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
}

/** An organization whose member holds tokens, and everybody else who might ask for them. */
export async function makePeople(passwordHash: string) {
  const account = await makeAccount('enterprise', { passwordHash });
  const other = await makeAccount('enterprise', { passwordHash });
  const member = { ...account.member, id: newUid(), email: `second-${account.accountId}@test.example` };
  await transaction((tx) => insertMember(tx, member));
  const people: Record<Exclude<Reader, 'stranger'>, Person> = { member, otherAdmin: other.admin, admin: account.admin, owner: account.owner, holder: account.member };
  return { accountId: account.accountId, otherAccountId: other.accountId, ...people };
}

export type People = Awaited<ReturnType<typeof makePeople>>;

/** Requests of a reader's own browser. */
export async function requestsOf(reader: Reader, people: People, baseURL: string | undefined): Promise<APIRequestContext> {
  const cookie = reader === 'stranger' ? undefined : `fax.session-token=${await sessionOf(people[reader])}`;
  return requests.newContext({ baseURL, ...(cookie && { extraHTTPHeaders: { Cookie: cookie } }) });
}
