import type { Words } from '@/lib/i18n/words';
import { CodeBlock } from '@/components/controls/code-block';
import { inlineCode } from '@/components/controls/inline-code';
import { Section } from './section';

/** Where the API is, and how a request says whose it is. */
export function Start({ words, apiOrigin }: { readonly words: Words; readonly apiOrigin: string }) {
  const example = `curl ${apiOrigin}/v3/accounts/self \\\n  -H "Authorization: Bearer alohi_pat_…"`;
  return (
    <Section id="start" title={words('reference.start')}>
      <div className="grid grid-cols-1 gap-3 text-pretty">
        <p>{words('reference.lead')}</p>
        <p className="wrap-anywhere">{words.rich('reference.base', { base: `${apiOrigin}/v3`, code: inlineCode })}</p>
        <CodeBlock label={words('reference.exampleRequest')} text={example} />
        <p>{words.rich('reference.userId', { code: inlineCode })}</p>
        <p>
          <a href="/openapi.json">{words('reference.openApi')}</a>
        </p>
      </div>
    </Section>
  );
}
