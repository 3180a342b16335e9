import 'server-only';
import { database } from '@/db/connection';
import { namesOfMembers } from '@/db/members';
import { personName, type NameReader } from '@/lib/domain/person-name';
import type { Somebody } from '@/lib/domain/token-details';

/** Tells members by their ids, as a reader of the same account should read them: by the name of now, in one query. */
export async function somebodyOf(reader: NameReader & { readonly id: string; readonly accountId: string }, memberIds: readonly (string | null)[]): Promise<(memberId: string) => Somebody> {
  const others = [...new Set(memberIds.filter((id): id is string => id !== null && id !== reader.id))];
  const found = others.length === 0 ? [] : await namesOfMembers(database(), reader.accountId, others);
  const names = new Map(found.map((person) => [person.id, personName(person, reader.reads)]));
  return (memberId) => {
    if (memberId === reader.id) return { kind: 'you' };
    const name = names.get(memberId);
    return name === undefined ? { kind: 'former-member' } : { kind: 'person', name };
  };
}
