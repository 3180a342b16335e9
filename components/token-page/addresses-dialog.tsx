'use client';

import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readAddressList, refusedBy } from '@/lib/domain/allowed-addresses';
import { EditDialog } from './edit-dialog';
import { EditField } from './edit-field';
import type { TokenDialog } from './token-dialog';
import { useEdit } from './use-edit';

/** From where the token may be used. Who would be cut off is said while it is typed. */
export default function AddressesDialog({ token, actions, ...frame }: TokenDialog) {
  const words = useTranslations();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const troubleId = useId();
  const first = (token.allowedAddresses ?? []).join('\n');
  const [written, setWritten] = useState(first);
  const { submit, ...edit } = useEdit(frame.onClose);
  const read = readAddressList(written);
  const list = 'addresses' in read ? read.addresses : null;
  const cutOff = refusedBy(list, token.addressesToday);
  const cutsOffReader = refusedBy(list, [token.readerAddress]).length > 0;

  function save() {
    const addresses = field.current?.value ?? '';
    void submit(() => actions.allowAddresses(token.id, addresses), words('editing.addressesSaved'));
  }

  return (
    <EditDialog {...frame} {...edit} title={words('editing.allowAddressesTitle', { name: token.name })} submitText={words('editing.save')} first={field} troubleId={troubleId} onSubmit={save}>
      <EditField
        ref={field}
        label={words('editing.addresses')}
        hint={words('editing.addressesHint')}
        first={first}
        isWrong={edit.trouble?.kind === 'problem'}
        troubleId={troubleId}
        rows={5}
        isCode
        onChange={setWritten}
        note={
          <>
            {cutOff.length > 0 && <p className="text-warn-text">{words('editing.cutsOffUsed', { count: cutOff.length, addresses: cutOff.join(', ') })}</p>}
            {cutsOffReader && <p className="text-warn-text">{words('editing.cutsOffYou', { address: token.readerAddress })}</p>}
          </>
        }
      />
    </EditDialog>
  );
}
