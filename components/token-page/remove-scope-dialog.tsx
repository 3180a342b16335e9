'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { EditDialog, type EditDialogFrame } from './edit-dialog';
import type { RemovedScope } from './remove-scope';
import { useEdit } from './use-edit';

/** The question before a scope goes: since when it was of no use, and that it does not come back here. */
export default function RemoveScopeDialog({ tokenId, tokenName, scope, lastUse, remove, returnTo, ...frame }: RemovedScope & EditDialogFrame) {
  const words = useTranslations();
  const first = useRef<HTMLElement>(null);
  const { submit, ...edit } = useEdit(frame.onClose);
  // The row is gone with its button once it is done: the heading of the rows takes the focus.
  const back = () => returnTo() ?? document.getElementById('scopes-heading');

  function save() {
    void submit(() => remove(tokenId, [scope]), words('editing.removed', { scope }));
  }

  return (
    <EditDialog {...frame} {...edit} returnTo={back} title={words('editing.removeTitle', { scope, name: tokenName })} submitText={words('editing.removeSubmit')} first={first} onSubmit={save} ends>
      <p className="mt-2 tabular-nums">{lastUse}</p>
      <p className="mt-2 text-pretty">{words('editing.removeConsequence')}</p>
    </EditDialog>
  );
}
