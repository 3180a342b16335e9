import type { Words } from '@/lib/i18n/words';
import { CodeBlock } from '@/components/controls/code-block';

/** Nothing yet: what comes after the first client. */
export function NoClients({ words, apiOrigin }: { readonly words: Words; readonly apiOrigin: string }) {
  const example = `curl ${apiOrigin}/oauth/introspect \\\n  -u "CLIENT_ID:alohi_client_…" \\\n  -d "token=alohi_pat_…"`;
  return (
    <div className="max-w-160">
      <p className="mb-2 text-muted">{words('serviceClients.empty')}</p>
      <CodeBlock label={words('serviceClients.empty')} text={example} />
    </div>
  );
}
