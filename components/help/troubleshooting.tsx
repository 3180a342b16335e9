import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';
import { linkTo } from './link-in';

/** What to do when a call is refused: first the page that finds the reason, then what the article asks to check. */
export function Troubleshooting({ words, refusedPath }: { readonly words: Words; readonly refusedPath: string }) {
  const to = (topic: string) => ({ link: linkTo(`${refusedPath}#${topic}`) });
  return (
    <Section id="troubleshooting" title={words('help.trouble.title')}>
      <div className="rounded-8 border border-line bg-sunken p-4">
        <p className="text-16 font-semibold">
          <a href={refusedPath}>{words('pages.refusedRequests')}</a>
        </p>
        <p className="mt-1 text-pretty">{words('help.trouble.refused')}</p>
      </div>
      <p className="mt-5 mb-1.5">{words('help.trouble.lead')}</p>
      <ol className="help-steps">
        <li>{words.rich('help.trouble.expired', to('expired'))}</li>
        <li>{words.rich('help.trouble.scopes', to('out-of-scope'))}</li>
        <li>{words.rich('help.trouble.revoked', to('revoked'))}</li>
        <li>{words.rich('help.trouble.sent', to('header'))}</li>
      </ol>
    </Section>
  );
}
