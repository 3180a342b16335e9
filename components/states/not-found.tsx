'use client';

import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

/** What is not there and what is not the reader's look the same. `href` is the token list, the one next step; beside it stands what a refused request means. Drawn in the browser: Next sends it along with every page. */
export function NotFound({ href, refusedHref }: { readonly href: string; readonly refusedHref: string }) {
  const words = useTranslations();
  return (
    <>
      <PageHead title={words('states.notFound')} />
      <div className="max-w-160">
        <p>{words('states.notFoundText')}</p>
        <div className="mt-5 flex flex-wrap gap-2 max-sm:*:grow">
          <a href={href} className={buttonStyle('primary', 'form')}>
            {words('pages.tokens')}
          </a>
          <a href={refusedHref} className={`${buttonStyle('quiet', 'form')} max-sm:whitespace-normal`}>
            {words('pages.refusedRequests')}
          </a>
        </div>
      </div>
    </>
  );
}
