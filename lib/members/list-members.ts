import 'server-only';
import { database } from '@/db/connection';
import { openInvitationsOf } from '@/db/invitations';
import { countTokensOfMembers, peopleOfAccount } from '@/db/member-admin';
import type { Administrator } from '@/lib/admin/may-administer';
import { matchesSearch, MEMBERS_PER_PAGE, type ListedInvitation, type ListedMember, type MemberPage, type MemberQuery } from '@/lib/domain/member-list';
import { refusalToAdminister, rolesToGive, type Person } from '@/lib/domain/member-rules';
import { namesToSearch, personName } from '@/lib/domain/person-name';
import { roles } from '@/lib/domain/roles';

type Row = Awaited<ReturnType<typeof peopleOfAccount>>[number];

/**
 * A page of the people of the admin's account: who was invited first, since they need a hand, then the members as they came.
 * The search looks at everybody in memory: half and full width are one to it, which no engine's `like` knows, and an account has thousands at most.
 */
export async function listMembers(admin: Administrator, query: MemberQuery, now: number): Promise<MemberPage> {
  const db = database();
  const [rows, invited] = await Promise.all([peopleOfAccount(db, admin.accountId), openInvitationsOf(db, admin.accountId)]);
  const everybody = [...invited, ...rows.map((row) => ({ ...row, name: personName(row, admin.reads), names: namesToSearch(row) }))];
  const matching = everybody.filter((person) => matchesSearch(person, query.search));
  const pages = Math.max(1, Math.ceil(matching.length / MEMBERS_PER_PAGE));
  const page = Math.min(query.page, pages);
  const shown = matching.slice((page - 1) * MEMBERS_PER_PAGE, page * MEMBERS_PER_PAGE);
  const owners = rows.filter(({ role, active }) => role === 'owner' && active).length;
  const ids = shown.flatMap((one) => ('name' in one ? [one.id] : []));
  const tokens = new Map((ids.length === 0 ? [] : await countTokensOfMembers(db, admin.accountId, ids, now)).map((one) => [one.memberId, one.tokens]));
  const people = shown.map((one) => ('name' in one ? listed(admin, one, owners, tokens.get(one.id) ?? 0) : invitation(admin, one)));
  return { people, all: everybody.length, matching: matching.length, page, pages };
}

function listed(admin: Administrator, member: Row & { readonly name: string }, owners: number, tokens: number): ListedMember {
  const actor: Person = { ...admin, active: true };
  const mayBecome = member.active ? roles.filter((role) => role !== member.role && refusalToAdminister(actor, 'change-role', member, owners, role) === undefined) : [];
  const refusal = refusalToAdminister(actor, member.active ? 'deactivate-member' : 'reactivate-member', member, owners);
  const may = { deactivate: member.active && !refusal, reactivate: !member.active && !refusal, endSessions: member.active && refusalToAdminister(actor, 'end-sessions', member, owners) === undefined };
  const { id, name, email, role, active, lastSignInAt } = member;
  // Why an owner has no buttons at all is worth a word; that nobody deactivates themselves is not.
  const because = refusal === 'last-owner' ? refusal : undefined;
  return { kind: 'member', id, name, email, role, active, isReader: id === admin.id, tokens, lastSignInAt, mayBecome, may, because };
}

function invitation(admin: Administrator, { id, email, role, expiresAt }: Awaited<ReturnType<typeof openInvitationsOf>>[number]): ListedInvitation {
  return { kind: 'invitation', id, email, role, expiresAt, mayWithdraw: rolesToGive(admin.role).includes(role) };
}
