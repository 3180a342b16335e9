import { useTranslations } from 'use-intl';
import type { Scope } from '@/lib/domain/scopes';
import { announce } from '@/components/announcer';
import { linkButtonStyle } from '@/components/controls/button-style';
import type { Choosing } from './form-settings';

/** Ticks the scopes that some calls need, and leads to the first of them. */
export function SelectScopes({ scopes, onSet, onFocus }: Choosing & { readonly scopes: readonly Scope[] }) {
  const words = useTranslations();

  function select() {
    onSet(scopes, true);
    if (scopes[0]) onFocus(scopes[0]);
    announce(words('finder.selected', { count: scopes.length, scopes: scopes.join(words('finder.separator')) }));
  }

  return (
    <button type="button" onClick={select} className={`${linkButtonStyle} text-left`}>
      {words('finder.selectThese', { count: scopes.length })}
    </button>
  );
}
