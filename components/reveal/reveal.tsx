'use client';

import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { strongText } from '@/components/controls/inline-code';
import { PageHead } from '@/components/shell/page-head';
import { SecretBox } from './secret-box';
import type { SnippetText } from './snippets';
import { takenText } from './taken-text';
import { UseItTabs } from './use-it-tabs';
import { useLeaveQuestion } from './use-leave-question';
import { leaveFor } from './way-out';

const loadDialog = () => import('./leave-dialog');
const LeaveDialog = lazy(loadDialog);

interface Props {
  /** Whose secret it is. */
  readonly of: 'token' | 'client';
  readonly secret: string;
  readonly snippets: readonly SnippetText[];
  /** Where `Done` leads. */
  readonly donePath: string;
  /** Revokes what was generated: offered to who leaves without having copied. */
  readonly revoke?: () => Promise<RevokeAnswer>;
  /** What else is needed to use it, above its box. */
  readonly children?: ReactNode;
  /** What is seen of its use, below. */
  readonly live?: ReactNode;
  /** Drops the secret: what held it goes from the page. */
  readonly onLeave: (how: 'done' | 'hidden') => void;
}

/** The secret, once. It leaves with the page: no history entry, no cached page brings it back. Leaving asks until it was copied, however that happened. */
export function Reveal({ of, secret, snippets, donePath, revoke, children, live, onLeave }: Props) {
  const words = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCopied, setCopied] = useState(false);
  const { wayOut, setWayOut } = useLeaveQuestion(isCopied, donePath);

  useEffect(() => {
    document.title = words('app.title', { page: words(`reveal.${of}.heading`) });
    heading.current?.focus();
    window.scrollTo(0, 0);
    void loadDialog();
  }, [words, of]);

  useEffect(() => {
    const hide = () => flushSync(() => onLeave('hidden'));
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [onLeave]);

  function leave(go: () => void) {
    flushSync(() => onLeave('done'));
    go();
  }

  function done() {
    const go = () => leaveFor(donePath, true);
    if (isCopied) leave(go);
    else setWayOut({ go });
  }

  function notice({ target }: SyntheticEvent) {
    const text = takenText(target);
    if ([secret, ...snippets.map((snippet) => snippet.text)].some((whole) => text.includes(whole))) setCopied(true);
  }

  return (
    <>
      <PageHead title={words(`reveal.${of}.heading`)} headingRef={heading} />
      <div className="max-w-160" onCopy={notice} onDragStart={notice}>
        <p>{words.rich(`reveal.${of}.warning`, { strong: strongText })}</p>
        {children}
        <SecretBox of={of} secret={secret} onCopied={() => setCopied(true)} onDone={done} />
        <UseItTabs snippets={snippets} onCopied={() => setCopied(true)} />
        {live}
      </div>
      {wayOut && (
        <Suspense>
          <LeaveDialog of={of} revoke={revoke} onStay={() => setWayOut(undefined)} onLeave={() => leave(wayOut.go)} />
        </Suspense>
      )}
    </>
  );
}
