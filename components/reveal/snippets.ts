/** The forms in which a secret is used. The first call is one that any working token may make. */
export const snippets = [
  {
    id: 'curl',
    text: (secret: string, apiOrigin: string) => `curl ${apiOrigin}/v3/personal-access-tokens/self \\\n  -H "Authorization: Bearer ${secret}"`,
  },
  { id: 'env', text: (secret: string) => `FAXPLUS_TOKEN=${secret}` },
  { id: 'header', text: (secret: string) => `Authorization: Bearer ${secret}` },
] as const;

export type SnippetId = (typeof snippets)[number]['id'];
