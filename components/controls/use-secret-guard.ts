import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { takeSecretOut, type TextField } from './secret-guard';

/**
 * Keeps secrets out of a text field: one that is typed, pasted, dropped or filled in is replaced by its identifier before anything is sent.
 * Call `guard` first thing on every change, put `noteId` into the field's `aria-describedby`, and draw `<SecretNote id={noteId} />` beside it.
 */
export function useSecretGuard<Field extends TextField = HTMLInputElement>() {
  const words = useTranslations();
  const id = useId();
  const field = useRef<Field>(null);
  const [replaced, setReplaced] = useState(false);

  function guard(changed: TextField): void {
    if (!takeSecretOut(changed)) return;
    setReplaced(true);
    announce(words('problems.secretReplaced'));
  }

  // What was entered before the script was there.
  useEffect(() => {
    if (field.current && takeSecretOut(field.current)) queueMicrotask(() => setReplaced(true));
  }, []);

  return { field, guard, noteId: replaced ? `${id}-note` : undefined };
}
