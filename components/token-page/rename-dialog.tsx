'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { LONGEST_NAME } from '@/lib/domain/names';
import { EditDialog } from './edit-dialog';
import { EditField, editedText } from './edit-field';
import type { TokenDialog } from './token-dialog';
import { useEdit } from './use-edit';

/** Another name for the token. */
export default function RenameDialog({ token, actions, ...frame }: TokenDialog) {
  const words = useTranslations();
  const troubleId = useId();
  const { submit, ...edit } = useEdit(frame.onClose);

  function save(form: FormData) {
    const name = editedText(form);
    void submit(() => actions.rename(token.id, name), words('editing.renamed', { name }));
  }

  return (
    <EditDialog {...frame} {...edit} title={words('editing.renameTitle', { name: token.name })} submitText={words('editing.save')} troubleId={troubleId} onSubmit={save}>
      <EditField
        label={words('editing.name')}
        hint={words('editing.nameHint', { max: LONGEST_NAME })}
        first={token.name}
        isWrong={edit.trouble?.kind === 'problem'}
        troubleId={troubleId}
      />
    </EditDialog>
  );
}
