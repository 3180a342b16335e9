import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

/** What is not there and what is not the reader's look the same. `href` is the token list, the one next step. */
export function NotFound({ words, href }: { readonly words: Words; readonly href: string }) {
  return (
    <>
      <PageHead title={words('states.notFound')} />
      <div className="max-w-160">
        <p>{words('states.notFoundText')}</p>
        <a href={href} className={`${buttonStyle('primary', 'form')} mt-5 max-sm:w-full`}>
          {words('pages.tokens')}
        </a>
      </div>
    </>
  );
}
