'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { strongText } from '@/components/controls/inline-code';
import { PageHead } from '@/components/shell/page-head';
import { SecretBox } from './secret-box';
import type { SnippetText } from './snippets';
import { UseItTabs } from './use-it-tabs';

interface Props {
  /** Whose secret it is. */
  readonly of: 'token' | 'client';
  readonly secret: string;
  readonly snippets: readonly SnippetText[];
  readonly listPath: string;
  /** What else is needed to use it, above its box. */
  readonly children?: ReactNode;
  /** Drops the secret: what held it goes from the page. */
  readonly onLeave: (how: 'done' | 'hidden') => void;
}

/** The secret, once. It leaves with the page: no history entry, no cached page brings it back. */
export function Reveal({ of, secret, snippets, listPath, children, onLeave }: Props) {
  const words = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = words('app.title', { page: words(`reveal.${of}.heading`) });
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [words, of]);

  useEffect(() => {
    const hide = () => flushSync(() => onLeave('hidden'));
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [onLeave]);

  function done() {
    flushSync(() => onLeave('done'));
    window.location.replace(listPath);
  }

  return (
    <>
      <PageHead title={words(`reveal.${of}.heading`)} headingRef={heading} />
      <div className="max-w-160">
        <p>{words.rich(`reveal.${of}.warning`, { strong: strongText })}</p>
        {children}
        <SecretBox of={of} secret={secret} onDone={done} />
        <UseItTabs snippets={snippets} />
      </div>
    </>
  );
}
