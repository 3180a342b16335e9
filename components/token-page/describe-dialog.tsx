'use client';

import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LONGEST_DESCRIPTION } from '@/lib/domain/descriptions';
import { EditDialog } from './edit-dialog';
import { EditField } from './edit-field';
import type { TokenDialog } from './token-dialog';
import { useEdit } from './use-edit';

/** What the token is for, in a few lines. */
export default function DescribeDialog({ token, actions, ...frame }: TokenDialog) {
  const words = useTranslations();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const troubleId = useId();
  const { submit, ...edit } = useEdit(frame.onClose);

  function save() {
    const description = field.current?.value ?? '';
    void submit(() => actions.describe(token.id, description), words('editing.described'));
  }

  return (
    <EditDialog {...frame} {...edit} title={words('editing.describeTitle', { name: token.name })} submitText={words('editing.save')} first={field} troubleId={troubleId} onSubmit={save}>
      <EditField
        ref={field}
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
