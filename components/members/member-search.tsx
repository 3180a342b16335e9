'use client';

import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { SecretNote } from '@/components/controls/secret-note';
import { useSecretGuard } from '@/components/controls/use-secret-guard';

/** Finds people by name or address, on the server: a form of the browser's own, which a secret never leaves. */
export function MemberSearch({ action, value }: { readonly action: string; readonly value: string }) {
  const words = useTranslations();
  const { field, guard, noteId } = useSecretGuard();
  return (
    <form role="search" action={action} onKeyDown={ignoreComposingEnter} className="mb-4 flex gap-2">
      <div className="search min-w-0">
        <input ref={field} type="search" name="q" defaultValue={value} aria-label={words('members.search')} aria-describedby={noteId} autoComplete="off" onChange={(event) => guard(event.currentTarget)} className="search-field pl-3" />
        <SecretNote id={noteId} />
      </div>
      <button type="submit" className={`${buttonStyle('secondary')} shrink-0 self-start`}>
        {words('members.search')}
      </button>
    </form>
  );
}
