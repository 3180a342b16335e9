import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { takeSecretOut } from '@/components/controls/secret-guard';
import { useHydrated } from '@/components/controls/use-hydrated';
import { SearchIcon } from './list-icons';

interface Props {
  readonly action: string;
  readonly name: string;
  readonly value: string;
  /** What else the list's address says. */
  readonly kept: readonly (readonly [name: string, value: string])[];
  /** The address held a secret, which the front door replaced. */
  readonly heldSecret: boolean;
  /** What can be searched for, shown in the empty field. */
  readonly placeholder?: string;
}

/** Searches on the server. A secret that lands here is replaced by its identifier before anything is sent: until that can be done, nothing can be typed. */
export function ListSearch({ action, name, value, kept, heldSecret, placeholder }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const [replaced, setReplaced] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  // Another address says another search; the field, and the focus in it, stay.
  useEffect(() => {
    if (field.current) field.current.value = value;
  }, [value]);

  function guard(event: FormEvent<HTMLInputElement>) {
    if (takeSecretOut(event.currentTarget)) setReplaced(true);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const field = event.currentTarget.elements.namedItem(name);
    if (field instanceof HTMLInputElement && takeSecretOut(field)) setReplaced(true);
  }

  return (
    <>
      <form role="search" action={action} onSubmit={submit} data-list="" className="search">
        <SearchIcon />
        <input ref={field} type="search" name={name} defaultValue={value} readOnly={!hydrated} maxLength={200} autoComplete="off" spellCheck={false} enterKeyHint="search" aria-label={words('listTools.search')} placeholder={placeholder ?? words('listTools.search')} onInput={guard} onKeyDown={ignoreComposingEnter} className="search-field" />
        {kept.map(([other, said]) => (
          <input key={other} type="hidden" name={other} value={said} />
        ))}
      </form>
      <p role="alert" className="search-note">
        {replaced ? words('listTools.secretReplaced') : heldSecret && words('listTools.addressHeldSecret')}
      </p>
    </>
  );
}
