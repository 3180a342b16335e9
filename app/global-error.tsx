'use client';

import { useState } from 'react';
import { Failed } from '@/components/states/failed';
import { WordsProvider } from '@/components/words-provider';
import { failureWords } from '@/lib/i18n/failure-words';
import type { Language } from '@/lib/i18n/languages';
import './styles/globals.css';

/** The root layout itself failed: nothing of it stands, not even its styles and words. */
export default function GlobalError({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  const [now] = useState(Date.now);
  const [language] = useState(languageOfPage);
  return (
    <html lang={language}>
      <body>
        <WordsProvider language={language} zone="UTC" now={now} words={failureWords[language]}>
          <main id="content" className="mx-auto max-w-160 px-4 py-16">
            <Failed requestId={error.digest} reset={reset} />
          </main>
        </WordsProvider>
      </body>
    </html>
  );
}

/** The language that the page had before it failed, else the browser's. */
function languageOfPage(): Language {
  if (typeof document === 'undefined') return 'en';
  return (document.documentElement.lang || navigator.language).startsWith('ja') ? 'ja' : 'en';
}
