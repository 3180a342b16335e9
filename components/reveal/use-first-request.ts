import { useEffect, useState } from 'react';
import { pauseBeforeAsking, WAIT_FOR_FIRST_REQUEST_MS, type FirstRequest } from '@/lib/domain/first-request';
import { useAskFirstRequest } from './first-request-context';

export type Waiting = { readonly kind: 'waiting' } | { readonly kind: 'seen'; readonly request: FirstRequest } | { readonly kind: 'stopped' };

/** Waits for a token's first request, and asks only while somebody looks at the page. */
export function useFirstRequest(path: string): Waiting {
  const ask = useAskFirstRequest();
  const [waiting, setWaiting] = useState<Waiting>({ kind: 'waiting' });
  const over = waiting.kind !== 'waiting';

  useEffect(() => {
    if (over) return;
    const began = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;

    async function look() {
      const answer = document.hidden ? undefined : await ask(path);
      if (isGone) return;
      const waited = Date.now() - began;
      if (answer?.kind === 'seen') setWaiting(answer);
      else if (waited >= WAIT_FOR_FIRST_REQUEST_MS) setWaiting({ kind: 'stopped' });
      else if (!document.hidden) timer = setTimeout(look, pauseBeforeAsking(waited));
    }
    function lookAgain() {
      clearTimeout(timer);
      if (!document.hidden) void look();
    }

    timer = setTimeout(look, pauseBeforeAsking(0));
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, [ask, path, over]);

  return waiting;
}
