import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeForReason } from '@/components/admin-revoke/use-revoke';
import type { TogetherActions } from '@/components/admin-revoke/use-together';
import type { InventoryPaths } from './inventory-view';
import type { useAdminRevoking } from './use-admin-revoking';

const loadRevoke = () => import('@/components/admin-revoke/revoke-dialog');
const loadTogether = () => import('@/components/admin-revoke/together-dialog');
const RevokeDialog = lazy(loadRevoke);
const TogetherDialog = lazy(loadTogether);

/** What an admin may do from the list. */
export interface InventoryActions extends TogetherActions {
  readonly revokeOne: (tokenId: string, ...said: Parameters<RevokeForReason>) => ReturnType<RevokeForReason>;
}

/** Fetches the dialogs before they are asked for: a hand has come near. */
export function loadDialogs(): void {
  void loadRevoke();
  void loadTogether();
}

interface Props {
  readonly revoking: ReturnType<typeof useAdminRevoking>;
  readonly paths: InventoryPaths;
  readonly actions: InventoryActions;
}

/** The question that is open, about one token or several. */
export function InventoryDialogs({ revoking: { question, note, noteMany, lastUse, dialog }, paths, actions }: Props) {
  const words = useTranslations();
  if (!question) return null;
  if ('which' in question) {
    return (
      <Suspense>
        <TogetherDialog key={question.times} {...dialog} which={question.which} actions={actions} onRevoked={noteMany} />
      </Suspense>
    );
  }
  const { token } = question;
  const freeze = words.rich('adminRevoke.instead', {
    link: (text) => (
      <a href={paths.token.replace('*', token.id)} className="underline underline-offset-3">
        {text}
      </a>
    ),
  });
  return (
    <Suspense>
      <RevokeDialog key={question.times} {...dialog} name={token.name} lastUse={lastUse(token)} instead={token.status === 'frozen' ? undefined : freeze} revoke={(reason, said) => actions.revokeOne(token.id, reason, said)} onEnded={note} />
    </Suspense>
  );
}
