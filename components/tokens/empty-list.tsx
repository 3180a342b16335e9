import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { CodeBlock } from '@/components/controls/code-block';

interface Props {
  readonly words: Words;
  /** Where a token is generated. The link stands here only, not in the page's head too. */
  readonly href: string;
  readonly apiOrigin: string;
}

/** Nothing yet: what a token is for, the one next step, and what comes after it. */
export function EmptyList({ words, href, apiOrigin }: Props) {
  return (
    <div className="max-w-160 pt-2">
      <p className="sm:text-16">{words('list.empty')}</p>
      <a href={href} className={`${buttonStyle('primary', 'form')} mt-5 max-sm:w-full`}>
        {words('pages.generate')}
      </a>
      <p className="mt-10 mb-2 text-muted">{words('list.example')}</p>
      <CodeBlock label={words('list.example')} text={example(apiOrigin)} />
    </div>
  );
}

function example(apiOrigin: string): string {
  return `curl ${apiOrigin}/v3/accounts/self \\
  -H "Accept: application/json" \\
  -H "Authorization: Bearer alohi_pat_…"`;
}
