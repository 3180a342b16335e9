import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Scope, ScopeGroup } from '@/lib/domain/scopes';
import { announce } from '@/components/announcer';
import { useHydrated } from '@/components/controls/use-hydrated';

interface Props {
  readonly group: ScopeGroup;
  readonly held: readonly Scope[];
  readonly allowed: readonly Scope[];
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
}

/** All of a group with one click: mixed, then all, then none. It has no name, so it is never submitted. */
export function GroupBox({ group, held, allowed, onSet }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const box = useRef<HTMLInputElement>(null);
  const within = group.scopes.filter((scope) => allowed.includes(scope));
  const selected = within.filter((scope) => held.includes(scope)).length;
  const all = within.length > 0 && selected === within.length;
  const mixed = selected > 0 && !all;

  // `indeterminate` is a property only, and a click clears it: it is set again after every drawing.
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  });

  function toggle() {
    onSet(within, !all);
    announce(words('form.selectedOfGroup', { selected: all ? 0 : within.length, all: group.scopes.length }));
  }

  return (
    <label className="scope-group-all">
      <input ref={box} type="checkbox" checked={all} disabled={!hydrated || within.length === 0} onChange={toggle} className={`box ${within.length === 0 ? 'is-forbidden' : ''}`} />
      {words('form.allOfGroup', { group: words(`groups.${group.id}.name`) })}
    </label>
  );
}
