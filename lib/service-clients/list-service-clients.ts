import 'server-only';
import { database } from '@/db/connection';
import { countServiceClients, serviceClientsInList } from '@/db/service-clients';
import { isAdmin } from '@/lib/domain/roles';
import type { ServiceClientPage } from '@/lib/domain/service-clients';
import type { ClientManager } from './may-manage';

const PAGE_SIZE = 50;

/** A page of the account's clients: those that work, then ended ones, the newest first. Undefined for who is no admin: there is nothing to see. */
export async function listServiceClients(admin: Pick<ClientManager, 'accountId' | 'role'>, wanted = 1): Promise<ServiceClientPage | undefined> {
  if (!isAdmin(admin.role)) return undefined;
  const count = await countServiceClients(database(), admin.accountId);
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  const clients = await serviceClientsInList(database(), admin.accountId, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return { clients: clients.map(({ id, name, createdAt, lastUsedAt, endedAt }) => ({ id, name, createdAt, lastUsedAt, endedAt })), count, page, pages };
}
