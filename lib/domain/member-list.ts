import { ignoredValues, type IgnoredValue } from './ignored-values';
import { saysPage } from './list-query';
import { searchKey } from './names';
import type { MemberRefusal } from './member-rules';
import type { Role } from './roles';

/** A person of the organization as its admins see them. Times in milliseconds UTC. */
export interface ListedMember {
  readonly kind: 'member';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly isReader: boolean;
  /** Tokens that have not ended. */
  readonly tokens: number;
  readonly lastSignInAt: number | null;
  /** What the reader may do to them; what is not here is not offered. */
  readonly mayBecome: readonly Role[];
  readonly may: { readonly deactivate: boolean; readonly reactivate: boolean; readonly endSessions: boolean };
  /** Why something that a reader would look for is not offered. */
  readonly because: MemberRefusal | undefined;
}

/** Somebody who has not come yet. */
export interface ListedInvitation {
  readonly kind: 'invitation';
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: number;
  readonly mayWithdraw: boolean;
}

export type ListedPerson = ListedMember | ListedInvitation;

export const MEMBERS_PER_PAGE = 50;
/** From so many people on there is a search. */
export const SEARCH_FROM = 11;

/** A page of the people that match. */
export interface MemberPage {
  readonly people: readonly ListedPerson[];
  readonly all: number;
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
}

/** What the list's address asks for; nonsense asks for nothing. */
export interface MemberQuery {
  readonly search: string;
  readonly page: number;
}

const LONGEST_SEARCH = 100;

export function memberQuery(asked: { readonly q?: string | string[]; readonly page?: string | string[] }): MemberQuery {
  const search = typeof asked.q === 'string' ? asked.q.trim().slice(0, LONGEST_SEARCH) : '';
  const page = typeof asked.page === 'string' && saysPage(asked.page) ? Number(asked.page) : 1;
  return { search, page };
}

/** What of the list's address says nothing. */
export function ignoredOfMembers({ page }: { readonly page?: string | string[] }): readonly IgnoredValue[] {
  return ignoredValues({ page }, { page: typeof page === 'string' && saysPage(page) });
}

/** Whether a person is one that is searched for: half and full width, capitals or not. `names`: their name in every order. */
export function matchesSearch(person: { readonly names?: string; readonly email: string }, search: string): boolean {
  const wanted = searchKey(search);
  return wanted === '' || searchKey(`${person.names ?? ''}\n${person.email}`).includes(wanted);
}
