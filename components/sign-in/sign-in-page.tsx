import type { ComponentProps, ReactNode } from 'react';
import { LanguageLinks } from './language-links';

interface Props extends ComponentProps<typeof LanguageLinks> {
  readonly children: ReactNode;
}

/** The page of a stranger: the product's name and one form in the middle, the languages at its foot. */
export function SignInPage({ children, ...languages }: Props) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] px-4 py-6">
      <main className="grid place-items-center">
        <div className="w-full max-w-90 pb-12">
          <h1 className="mb-7 text-20 font-semibold sm:text-28" translate="no">
            {languages.words('app.name')}
          </h1>
          {children}
        </div>
      </main>
      <footer>
        <LanguageLinks {...languages} />
      </footer>
    </div>
  );
}
