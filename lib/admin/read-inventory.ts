import 'server-only';
import { database } from '@/db/connection';
import { membersOfAccount } from '@/db/members';
import { countEndingBetween, countInventory, countUnused, tokensInInventory, type InventoryFilter } from '@/db/token-inventory';
import { isNarrowed, quickViews, type InventoryQuery } from '@/lib/domain/inventory-query';
import type { InventoryPage, OwnedSummary } from '@/lib/domain/inventory';
import { PAGE_SIZE, searchedFor } from '@/lib/domain/list-query';
import { searchKey } from '@/lib/domain/names';
import { namesToSearch, personName, type NameReader } from '@/lib/domain/person-name';
import type { Plan } from '@/lib/domain/roles';
import { statusDeadlines } from '@/lib/domain/token-status';
import { summaryOf } from '@/lib/tokens/token-summary';
import { withUseOfYesterday } from '@/lib/tokens/token-page';
import { accessInUse } from './access-in-use';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Running tokens that are looked at to count those without use: no index knows of use, since it is written every second. */
const MOST_LOOKED_AT = 2_000;
/** Owners that a search finds by name. */
const MOST_OWNERS_FOUND = 500;

/** Who reads an inventory: somebody who may, as the page has asked. */
export interface InventoryReader extends NameReader {
  readonly id: string;
  readonly accountId: string;
  readonly plan: Plan;
}

/** A page of all of an organization's tokens, and how many there are in each quick view. As many queries however many tokens there are. */
export async function readInventory(reader: InventoryReader, query: InventoryQuery, now: number): Promise<InventoryPage> {
  const { accountId } = reader;
  const [db, deadlines] = [database(), statusDeadlines(now)];
  const filter = await inventoryFilter(accountId, query, now);
  const [ended, active, broad, expiring, unused] = await Promise.all([
    countEndingBetween(db, accountId, -1, now),
    countEndingBetween(db, accountId, now, undefined),
    countEndingBetween(db, accountId, now, undefined, true),
    countEndingBetween(db, accountId, now, now + quickViews.expiring.expiresWithin * DAY_MS),
    countUnused(db, accountId, now - quickViews.unused.unused * DAY_MS, now, MOST_LOOKED_AT),
  ]);
  const all = ended + active;
  const { matching, running } = isNarrowed(query) ? await countInventory(db, accountId, filter, deadlines) : { matching: all, running: active };
  const pages = Math.max(1, Math.ceil(matching / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const tokens = matching === 0 ? [] : await inventoryPart(reader, query, filter, now, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return { counts: { matching, running, views: { all, broad, unused, expiring, ended } }, tokens: await withUseOfYesterday(accountId, tokens, now), page, pages };
}

/** Some of the tokens that an inventory's page or its export holds, in its order. */
export async function inventoryPart(reader: InventoryReader, query: InventoryQuery, filter: InventoryFilter, now: number, part: { readonly limit: number; readonly offset: number }): Promise<OwnedSummary[]> {
  const rows = await tokensInInventory(database(), reader.accountId, filter, query, statusDeadlines(now), part);
  return rows.map(({ memberId, givenName, familyName, ...token }) => ({ ...summaryOf({ ...token, plan: reader.plan }, now), owner: { id: memberId, name: personName({ givenName, familyName }, reader.reads) } }));
}

/** What an inventory's address asks of the database. Owners are found by their names as people write them, which no index knows. */
export async function inventoryFilter(accountId: string, query: InventoryQuery, now: number): Promise<InventoryFilter> {
  const { search, owner, scope, broad, unusedAccess, expiresWithin, unused, status } = query;
  return {
    search: searchedFor(search),
    ownersFound: search === '' ? [] : await ownersLike(accountId, searchKey(search)),
    owner,
    scope,
    broad,
    unusedAccess: unusedAccess && accessInUse(now),
    endsBy: expiresWithin && now + expiresWithin * DAY_MS,
    unusedSince: typeof unused === 'number' ? now - unused * DAY_MS : unused,
    status,
  };
}

async function ownersLike(accountId: string, search: string): Promise<string[]> {
  const people = await membersOfAccount(database(), accountId);
  return people.filter((person) => searchKey(`${namesToSearch(person)}\n${person.email}`).includes(search)).slice(0, MOST_OWNERS_FOUND).map(({ id }) => id);
}
