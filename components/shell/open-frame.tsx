import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { SkipLink } from './skip-link';

interface Props {
  readonly words: Words;
  readonly signInPath: string;
  readonly children: ReactNode;
}

/** What stands around a page that anyone may read, for who is not signed in. */
export function OpenFrame({ words, signInPath, children }: Props) {
  return (
    <>
      <SkipLink words={words} />
      <header className="border-b border-line">
        <div className="mx-auto flex h-14 max-w-260 items-center justify-between gap-4 px-4 md:px-6 min-[75rem]:px-10">
          <p className="font-semibold">{words('app.name')}</p>
          <a href={signInPath} className={buttonStyle('secondary')}>
            {words('pages.signIn')}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="@container/page mx-auto max-w-260 px-4 pt-6 pb-16 md:px-6 md:pt-8 md:pb-20 min-[75rem]:px-10">
        {children}
      </main>
    </>
  );
}
