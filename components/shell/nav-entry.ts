/** The pages that the navigation leads to. */
export type NavEntry = 'general' | 'integrations' | 'serviceClients' | 'apiReference';
export type NavPaths = Readonly<Record<NavEntry, string>>;
