import { useEffect, useRef, useState } from 'react';
import type { OpenInvitationAnswer } from '@/lib/domain/member-answers';
import { INVITATION_PREFIX } from '@/lib/domain/invitation-secret';

export type OpenInvitation = (secret: string) => Promise<OpenInvitationAnswer>;

/** What the page knows of the link it was opened by. `no-answer`: the connection broke. */
export type Opened = OpenInvitationAnswer | { readonly kind: 'opening' } | { readonly kind: 'no-answer' };

/** Takes the link's secret out of the address, where a history would keep it, and asks what it is for. */
export function useInvitation(open: OpenInvitation) {
  const secret = useRef<string>(undefined);
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });

  async function ask() {
    setOpened({ kind: 'opening' });
    setOpened(await open(secret.current ?? '').catch(() => ({ kind: 'no-answer' }) as const));
  }

  useEffect(() => {
    // Twice in development: the address holds it only once.
    if (secret.current !== undefined) return;
    secret.current = window.location.hash.slice(1);
    if (secret.current.startsWith(INVITATION_PREFIX)) window.history.replaceState(null, '', window.location.pathname);
    void open(secret.current).then(setOpened, () => setOpened({ kind: 'no-answer' }));
  }, [open]);

  return { opened, setOpened, ask, secretOf: () => secret.current ?? '' };
}
