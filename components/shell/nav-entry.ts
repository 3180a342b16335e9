/** The pages that the navigation leads to. */
export type NavEntry = 'general' | 'integrations' | 'preferences' | 'serviceClients' | 'tokenHelp' | 'refusedRequests' | 'apiReference';
export type NavPaths = Readonly<Record<NavEntry, string>>;
