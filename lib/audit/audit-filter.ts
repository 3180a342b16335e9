import 'server-only';
import type { AuditFilter } from '@/db/audit-log';
import { database } from '@/db/connection';
import { membersOfAccount } from '@/db/members';
import { tokensCalled } from '@/db/token-names';
import { typesOfKind } from '@/lib/domain/audit-kinds';
import { mostNamed } from '@/lib/domain/audit-log';
import type { AuditQuery } from '@/lib/domain/audit-query';
import { searchedFor } from '@/lib/domain/list-query';
import { searchKey } from '@/lib/domain/names';
import { namesToSearch } from '@/lib/domain/person-name';
import { addDays, endOfDay, type CalendarDay } from '@/lib/domain/time-zones';

export interface FoundFilter {
  readonly filter: AuditFilter;
  /** Texts that more matches than is looked for. */
  readonly tooMany: readonly ('person' | 'token')[];
}

/** What a query of the log asks the database for: texts become the ids of those they name, days become moments of the zone. */
export async function filterOf(accountId: string, { person, token, kind, from, to }: AuditQuery, zone: string): Promise<FoundFilter> {
  const memberIds = person === '' ? undefined : await idsOfMembers(accountId, person);
  const tokenIds = token === '' ? undefined : await tokensCalled(database(), accountId, { id: token, search: searchedFor(token) }, mostNamed.token + 1);
  const filter = {
    ...(memberIds && { memberIds: memberIds.slice(0, mostNamed.person) }),
    ...(tokenIds && { tokenIds: tokenIds.slice(0, mostNamed.token) }),
    ...(kind && { types: typesOfKind(kind) }),
    ...(from !== undefined && { since: endIn(zone, addDays(from, -1)) }),
    ...(to !== undefined && { before: endIn(zone, to) }),
  };
  const tooMany = ([['person', memberIds], ['token', tokenIds]] as const).flatMap(([field, ids]) => (ids && ids.length > mostNamed[field] ? [field] : []));
  return { filter, tooMany };
}

/** Members have no search key in the database, and few accounts have more than some thousands of them. */
async function idsOfMembers(accountId: string, text: string): Promise<string[]> {
  const wanted = searchKey(text);
  const all = await membersOfAccount(database(), accountId);
  const isMeant = (person: (typeof all)[number]) => person.id === text || searchKey(`${namesToSearch(person)}\n${person.email}`).includes(wanted);
  return all.filter(isMeant).map(({ id }) => id);
}

/** The first millisecond after a day. */
function endIn(zone: string, day: CalendarDay): number {
  return endOfDay(day, zone) + 1_000;
}
