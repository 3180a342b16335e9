import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Scope } from '@/lib/domain/scopes';
import { ScopeChecklist } from '@/components/token-form/scope-checklist';
import type { RotationSettings } from './rotation-settings';
import type { RotationOutcome } from './rotation-notice';

interface Props {
  readonly first: readonly Scope[];
  readonly chosen: readonly Scope[];
  readonly answer: RotationOutcome;
  readonly settings: RotationSettings;
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** The scopes of the successor: the same as before, as chips, and behind "Change" the checklist, where some may be added too. */
export function ScopesChoice({ first, chosen, answer, settings, onSet, onFocus }: Props) {
  const words = useTranslations();
  const change = useRef<HTMLDetailsElement>(null);
  const { heldScopes } = settings;
  const same = heldScopes.length === chosen.length && chosen.every((scope) => heldScopes.includes(scope));
  const problem = answer.kind === 'problem' ? answer.problem : undefined;
  const problems = useMemo(() => (problem ? { scopes: problem } : {}), [problem]);

  useEffect(() => {
    if (problem === undefined || !change.current) return;
    change.current.open = true;
    change.current.querySelector<HTMLElement>('[data-problem]')?.focus();
  }, [problem, answer]);

  return (
    <div>
      <dt>{words(same ? 'rotate.sameScopes' : 'rotate.newScopes')}</dt>
      <dd className="flex min-h-5 flex-wrap gap-1.5">
        {chosen.map((scope) => (
          <code key={scope} translate="no" className={`chip ${heldScopes.includes(scope) ? '' : 'is-new'}`}>
            {scope}
          </code>
        ))}
        {chosen.length === 0 && <span className="text-muted">{words('rotate.noScopes')}</span>}
      </dd>
      <dd className="change">
        <details ref={change} open={problem !== undefined || undefined}>
          <summary aria-label={words('rotate.changeScopes')}>{words('rotate.change')}</summary>
          <div className="mt-4">
            <ScopeChecklist first={first} held={chosen} problems={problems} settings={settings} onSet={onSet} onFocus={onFocus} />
          </div>
        </details>
      </dd>
    </div>
  );
}
