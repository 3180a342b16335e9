export type SnippetId = 'curl' | 'env' | 'header';

/** A form in which a secret is used, ready to copy. */
export interface SnippetText {
  readonly id: SnippetId;
  readonly text: string;
}

/** Of a token. The first call is one that any working token may make. */
export function tokenSnippets(secret: string, apiOrigin: string): readonly SnippetText[] {
  const header = `Authorization: Bearer ${secret}`;
  return [
    { id: 'curl', text: `curl ${apiOrigin}/v3/personal-access-tokens/self \\\n  -H "${header}"` },
    { id: 'env', text: `FAXPLUS_TOKEN=${secret}` },
    { id: 'header', text: header },
  ];
}

/** Of a service client: its id and secret in a Basic header (RFC 6749 §2.3.1). Both are letters that need no escape. */
export function clientSnippets(clientId: string, secret: string, apiOrigin: string): readonly SnippetText[] {
  return [
    { id: 'curl', text: `curl ${apiOrigin}/oauth/introspect \\\n  -u "${clientId}:${secret}" \\\n  -d "token=alohi_pat_…"` },
    { id: 'env', text: `FAXPLUS_CLIENT_ID=${clientId}\nFAXPLUS_CLIENT_SECRET=${secret}` },
    { id: 'header', text: `Authorization: Basic ${btoa(`${clientId}:${secret}`)}` },
  ];
}
