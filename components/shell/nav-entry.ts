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
export type NavPaths = Readonly<Record<NavEntry, string>>;
