'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { LONGEST_DESCRIPTION } from '@/lib/domain/descriptions';
import { EditDialog } from './edit-dialog';
import { EditField, editedText } from './edit-field';
import type { TokenDialog } from './token-dialog';
import { useEdit } from './use-edit';

/** What the token is for, in a few lines. */
export default function DescribeDialog({ token, actions, ...frame }: TokenDialog) {
  const words = useTranslations();
  const troubleId = useId();
  const { submit, ...edit } = useEdit(frame.onClose);

  function save(form: FormData) {
    const description = editedText(form);
    void submit(() => actions.describe(token.id, description), words('editing.described'));
  }

  return (
    <EditDialog {...frame} {...edit} title={words('editing.describeTitle', { name: token.name })} submitText={words('editing.save')} troubleId={troubleId} onSubmit={save}>
      <EditField
        label={words('editing.description')}
        hint={words('editing.descriptionHint', { max: LONGEST_DESCRIPTION })}
        first={token.description ?? ''}
        isWrong={edit.trouble?.kind === 'problem'}
        troubleId={troubleId}
        rows={4}
      />
    </EditDialog>
  );
}
