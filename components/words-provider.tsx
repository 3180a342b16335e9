'use client';

import { IntlProvider } from 'use-intl';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/words';

interface Props {
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly children: ReactNode;
}

/** Gives the words of a language to everything that runs in the browser. */
export function WordsProvider({ language, zone, now, children }: Props) {
  return (
    <IntlProvider locale={language} messages={messages[language]} timeZone={zone} now={new Date(now)}>
      {children}
    </IntlProvider>
  );
}
