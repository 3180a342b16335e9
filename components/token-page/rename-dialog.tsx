'use client';

import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LONGEST_NAME } from '@/lib/domain/names';
import { EditDialog } from './edit-dialog';
import { EditField } from './edit-field';
import type { TokenDialog } from './token-dialog';
import { useEdit } from './use-edit';

/** Another name for the token. */
export default function RenameDialog({ token, actions, ...frame }: TokenDialog) {
  const words = useTranslations();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const troubleId = useId();
  const { submit, ...edit } = useEdit(frame.onClose);

  function save() {
    const name = field.current?.value ?? '';
    void submit(() => actions.rename(token.id, name), words('editing.renamed', { name }));
  }

  return (
    <EditDialog {...frame} {...edit} title={words('editing.renameTitle', { name: token.name })} submitText={words('editing.save')} first={field} troubleId={troubleId} onSubmit={save}>
      <EditField
        ref={field}
        label={words('editing.name')}
        hint={words('editing.nameHint', { max: LONGEST_NAME })}
        first={token.name}
        isWrong={edit.trouble?.kind === 'problem'}
        troubleId={troubleId}
      />
    </EditDialog>
  );
}
