import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount, membersOfAccount } from '@/db/members';
import type { TokenOwner } from '@/lib/domain/inventory';

/** More people than these are searched for and not chosen from a list. */
const MOST_CHOICES = 50;

/** Whom an inventory can be narrowed to, by name; none where they are too many to choose from. */
export async function ownersToChoose(accountId: string): Promise<TokenOwner[]> {
  const people = await membersOfAccount(database(), accountId, MOST_CHOICES + 1);
  if (people.length > MOST_CHOICES) return [];
  return people.map(ownerOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of one of the account's members; undefined for anybody else. */
export async function ownerNamed(accountId: string, memberId: string): Promise<string | undefined> {
  const found = await memberOfAccount(database(), accountId, memberId);
  return found && ownerOf(found).name;
}

function ownerOf({ id, givenName, familyName }: { readonly id: string; readonly givenName: string; readonly familyName: string }): TokenOwner {
  return { id, name: `${givenName} ${familyName}` };
}
