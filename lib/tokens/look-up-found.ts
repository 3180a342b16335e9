import 'server-only';
import type { FoundRecord } from '@/db/found-tokens';
import type { FoundToken, NamedSecret } from '@/lib/domain/found-tokens';
import { personName, type NameReader } from '@/lib/domain/person-name';
import { isAdmin, type Role } from '@/lib/domain/roles';
import { tokenStatus } from '@/lib/domain/token-status';
import { tokensNamed } from './tokens-named';

/** Who found something. */
export interface Finder extends NameReader {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
}

/** What a member may know of the tokens whose secrets they found, in the order asked: their own and, for admins, the organization's by name; of others only that they are here. */
export async function lookUpFound(finder: Finder, named: readonly NamedSecret[], now: number): Promise<FoundToken[]> {
  const records = await tokensNamed(finder.accountId, named);
  return named.map(({ identifier }) => {
    const record = records.get(identifier);
    return record ? shownTo(finder, record, now) : { identifier, whose: 'nobody-here' };
  });
}

function shownTo(finder: Finder, record: FoundRecord, now: number): FoundToken {
  const { identifier, id, name, lastUsedAt } = record;
  const status = tokenStatus(record, now);
  const isOwn = record.memberId === finder.id;
  if (!isOwn && !isAdmin(finder.role)) return { identifier, whose: 'somebody-here', status };
  return { identifier, whose: isOwn ? 'yours' : 'administered', id, name, owner: personName(record, finder.reads), status, lastUsedAt };
}
