'use client';

import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

/** What is not there and what is not the reader's look the same. `href` is the token list, the one next step. Drawn in the browser: Next sends it along with every page. */
export function NotFound({ href }: { readonly href: string }) {
  const words = useTranslations();
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
