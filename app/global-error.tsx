'use client';

import { useState } from 'react';
import { Failed } from '@/components/states/failed';
import { WordsProvider } from '@/components/words-provider';
import './styles/globals.css';

/** The root layout itself failed: nothing of it stands, not even its styles and words. */
export default function GlobalError({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  const [now] = useState(Date.now);
  return (
    <html lang="en">
      <body>
        <WordsProvider language="en" zone="UTC" now={now}>
          <main id="content" className="mx-auto max-w-160 px-4 py-16">
            <Failed requestId={error.digest} reset={reset} />
          </main>
        </WordsProvider>
      </body>
    </html>
  );
}
