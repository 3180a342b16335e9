import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount, membersOfAccount } from '@/db/members';
import type { TokenOwner } from '@/lib/domain/inventory';
import type { Language } from '@/lib/domain/languages';
import { personName, type NameParts, type NameReader } from '@/lib/domain/person-name';

/** The admin who chooses. */
type Chooser = NameReader & { readonly accountId: string };

/** More people than these are searched for and not chosen from a list. */
const MOST_CHOICES = 50;

/** Whom an inventory can be narrowed to, by name; none where they are too many to choose from. */
export async function ownersToChoose({ accountId, reads }: Chooser): Promise<TokenOwner[]> {
  const people = await membersOfAccount(database(), accountId, MOST_CHOICES + 1);
  if (people.length > MOST_CHOICES) return [];
  return people.map((person) => ownerOf(person, reads)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of one of the account's members; undefined for anybody else. */
export async function ownerNamed({ accountId, reads }: Chooser, memberId: string): Promise<string | undefined> {
  const found = await memberOfAccount(database(), accountId, memberId);
  return found && ownerOf(found, reads).name;
}

function ownerOf(person: NameParts & { readonly id: string }, reads: Language | undefined): TokenOwner {
  return { id: person.id, name: personName(person, reads) };
}
