import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';

/** Around the page of who was invited: the product's name and one column. Its language is the browser's: a link to another one would lose the invitation. */
export function InvitationFrame({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return (
    <div className="grid min-h-dvh place-items-center px-4 py-6">
      <main id="content" className="w-full max-w-100 pb-12">
        <p className="mb-2 text-muted" translate="no">
          {words('app.name')}
        </p>
        {children}
      </main>
    </div>
  );
}
