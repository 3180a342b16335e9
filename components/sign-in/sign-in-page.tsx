import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';

/** The page of a stranger: the product's name and one form in the middle. */
export function SignInPage({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-6">
      <div className="w-full max-w-90 pb-12">
        <h1 className="mb-7 text-28 font-semibold">{words('app.name')}</h1>
        {children}
      </div>
    </main>
  );
}
