import 'server-only';
import { database } from '@/db/connection';
import { serviceClientsOf, type ServiceClientRecord } from '@/db/service-clients';
import { isAdmin } from '@/lib/domain/roles';
import type { ClientManager } from './may-manage';

/** The account's clients, ended ones too, newest first. Undefined for who is no admin: there is nothing to see. */
export async function listServiceClients(admin: Pick<ClientManager, 'accountId' | 'role'>): Promise<readonly ServiceClientRecord[] | undefined> {
  return isAdmin(admin.role) ? serviceClientsOf(database(), admin.accountId) : undefined;
}
