/** The pages that the navigation leads to. */
export type NavEntry =
  | 'general'
  | 'integrations'
  | 'preferences'
  | 'notifications'
  | 'sessions'
  | 'overview'
  | 'adminTokens'
  | 'foundSecret'
  | 'members'
  | 'policy'
  | 'auditLog'
  | 'serviceClients'
  | 'tokenHelp'
  | 'refusedRequests'
  | 'apiReference';
/** Addresses of the entries that a reader has: those of others are not sent along. */
export type NavPaths = Readonly<Record<Exclude<NavEntry, AdminEntry>, string> & Partial<Record<AdminEntry, string>>>;

type AdminEntry = 'overview' | 'adminTokens' | 'members' | 'policy' | 'auditLog' | 'serviceClients';
