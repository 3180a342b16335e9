'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { freezeDeadline, freezeEnds, freezeHours, usualFreeze } from '@/lib/domain/freeze';
import { fullMoment } from '@/lib/i18n/formats';
import { EditDialog } from './edit-dialog';
import { FreezeChoice } from './freeze-choice';
import type { TokenDialog } from './token-dialog';
import { useEdit } from './use-edit';

/** Stops the token for now: who would notice, until when, and what happens then. */
export default function FreezeDialog({ token, actions, ...frame }: Omit<TokenDialog, 'actions'> & { readonly actions: Pick<TokenDialog['actions'], 'freeze'> }) {
  const words = useTranslations();
  const [openedAt] = useState(Date.now);
  const [hours, setHours] = useState(usualFreeze.hours);
  const [then, setThen] = useState(usualFreeze.then);
  const { submit, ...edit } = useEdit(frame.onClose);
  const deadline = { moment: fullMoment(freezeDeadline(hours, openedAt), token.language, token.zone), zone: token.zoneName };

  function save() {
    void submit(() => actions.freeze(token.id, hours, then), words('freeze.frozen', { name: token.name }));
  }

  return (
    <EditDialog {...frame} {...edit} title={words('freeze.title', { name: token.name })} submitText={words('freeze.submit')} onSubmit={save}>
      <p className="mt-2 tabular-nums">{token.useSentence}</p>
      <FreezeChoice
        legend={words('freeze.how')}
        options={freezeHours.map((value) => [value, value < 48 ? words('freeze.hours', { hours: value }) : words('freeze.days', { days: value / 24 })] as const)}
        chosen={hours}
        onChoose={setHours}
      />
      <FreezeChoice
        legend={words('freeze.then')}
        options={freezeEnds.map((value) => [value, words(value === 'revoke' ? 'freeze.thenRevoke' : 'freeze.thenUnfreeze')] as const)}
        chosen={then}
        onChoose={setThen}
      />
      <p aria-live="polite" className="mt-4 text-pretty tabular-nums">
        {words(then === 'revoke' ? 'freeze.untilRevoked' : 'freeze.untilUnfrozen', deadline)}
      </p>
    </EditDialog>
  );
}
