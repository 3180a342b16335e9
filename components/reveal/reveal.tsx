'use client';

import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { strongText } from '@/components/controls/inline-code';
import { PageHead } from '@/components/shell/page-head';
import { SecretBox } from './secret-box';
import { UseItTabs } from './use-it-tabs';

interface Props {
  readonly secret: string;
  readonly listPath: string;
  readonly apiOrigin: string;
  /** Drops the secret: what held it goes from the page. */
  readonly onLeave: (how: 'done' | 'hidden') => void;
}

/** The secret, once. It leaves with the page: no history entry, no cached page brings it back. */
export function Reveal({ secret, listPath, apiOrigin, onLeave }: Props) {
  const words = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = words('app.title', { page: words('pages.reveal') });
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [words]);

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
      <PageHead title={words('pages.reveal')} headingRef={heading} />
      <div className="max-w-160">
        <p>{words.rich('reveal.warning', { strong: strongText })}</p>
        <SecretBox secret={secret} onDone={done} />
        <UseItTabs secret={secret} apiOrigin={apiOrigin} />
      </div>
    </>
  );
}
