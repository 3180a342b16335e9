import { useCallback, useEffect, useState, type RefObject } from 'react';
import { isScope, type Scope } from '@/lib/domain/scopes';
import { tokenFormFields, type TokenFormEntries } from '@/lib/domain/token-form';

/**
 * What stands in the form now. The fields themselves hold it, so that nothing entered before the script was there is lost;
 * here is a copy for what is drawn from it.
 */
export function useEntries(form: RefObject<HTMLFormElement | null>, first: TokenFormEntries) {
  const [entries, setEntries] = useState(first);

  const read = useCallback(() => {
    if (form.current) setEntries(entriesOf(new FormData(form.current)));
  }, [form]);

  function setScopes(scopes: readonly Scope[], checked: boolean) {
    for (const box of boxesOf(form.current)) {
      if (!box.disabled && isScope(box.value) && scopes.includes(box.value)) box.checked = checked;
    }
    read();
  }

  function focusScope(scope: Scope) {
    boxesOf(form.current).find(({ value }) => value === scope)?.focus();
  }

  // When the script arrives: what was entered until then.
  useEffect(() => {
    const frame = requestAnimationFrame(read);
    return () => cancelAnimationFrame(frame);
  }, [read]);

  return { entries, read, setScopes, focusScope };
}

function entriesOf(form: FormData): TokenFormEntries {
  return {
    name: String(form.get(tokenFormFields.name) ?? ''),
    expiration: String(form.get(tokenFormFields.expiration) ?? ''),
    expirationDate: String(form.get(tokenFormFields.expirationDate) ?? ''),
    scopes: form.getAll(tokenFormFields.scope).map(String),
    description: String(form.get(tokenFormFields.description) ?? ''),
    allowedAddresses: String(form.get(tokenFormFields.allowedAddresses) ?? ''),
  };
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>(`input[name="${tokenFormFields.scope}"]`) ?? [])];
}
