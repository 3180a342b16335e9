import { useEffect, useRef, useState } from 'react';
import { leaveBackwards, linkFollowed, type WayOut } from './way-out';

/**
 * Holds up whoever leaves before the secret was copied: links, forms and the back key wait for an answer to our question; reloading and
 * closing meet the browser's own. Afterwards leaving is silent.
 * @param path where a window without a history goes back to
 */
export function useLeaveQuestion(isCopied: boolean, path: string) {
  const [wayOut, setWayOut] = useState<WayOut>();
  useBackKey(isCopied, () => setWayOut({ go: () => leaveBackwards(path) }));

  useEffect(() => {
    if (isCopied || wayOut) return;
    const onClick = (event: MouseEvent) => {
      const address = linkFollowed(event);
      if (address !== undefined) hold(event, () => location.replace(address));
    };
    const onSubmit = (event: SubmitEvent) => {
      const { target, submitter } = event;
      if (target instanceof HTMLFormElement) hold(event, () => target.requestSubmit(submitter));
    };
    function hold(event: Event, go: () => void) {
      event.preventDefault();
      event.stopPropagation();
      setWayOut({ go });
    }
    document.addEventListener('click', onClick, true);
    document.addEventListener('submit', onSubmit, true);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('submit', onSubmit, true);
    };
  }, [isCopied, wayOut]);

  useEffect(() => {
    if (isCopied) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isCopied]);

  return { wayOut, setWayOut };
}

/** Lays a second entry of this page over it in the history, so that the back key is heard before the page is gone. */
function useBackKey(isCopied: boolean, onBack: () => void) {
  const latest = useRef({ isCopied, onBack });
  useEffect(() => {
    latest.current = { isCopied, onBack };
  });
  useEffect(() => {
    history.pushState(null, '');
    function heard() {
      if (latest.current.isCopied) return history.back();
      history.pushState(null, '');
      latest.current.onBack();
    }
    window.addEventListener('popstate', heard);
    return () => window.removeEventListener('popstate', heard);
  }, []);
}
