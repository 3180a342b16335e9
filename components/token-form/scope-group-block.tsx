import { useTranslations } from 'use-intl';
import type { Scope, ScopeGroup } from '@/lib/domain/scopes';
import type { FormSettings } from './form-settings';
import { BroadNote } from './broad-note';
import { fieldIds } from './field-ids';
import { GroupBox } from './group-box';
import { MissingViewNote } from './missing-view-note';
import { ScopeRow } from './scope-row';
import { scopes } from '@/lib/domain/scopes';

interface Props {
  readonly group: ScopeGroup;
  readonly first: readonly string[];
  readonly held: readonly Scope[];
  /** What the finder looks for. */
  readonly shown: readonly Scope[];
  readonly problem: string | undefined;
  readonly settings: FormSettings;
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** One group: its sentence, the box for all of it, its two scopes, and what is worth knowing about the present choice. */
export function ScopeGroupBlock({ group, first, held, shown, problem, settings, onSet, onFocus }: Props) {
  const words = useTranslations();
  const textId = `${fieldIds.scopes}-${group.id}`;
  const { allowedScopes } = settings.policy;
  const firstAllowed = scopes.find((scope) => allowedScopes.includes(scope));
  return (
    <fieldset hidden={!group.scopes.some((scope) => shown.includes(scope))} aria-describedby={textId} className="scope-group">
      <legend>{words(`groups.${group.id}.name`)}</legend>
      <p id={textId} className="scope-group-text">
        {words(`groups.${group.id}.text`)}
      </p>
      <GroupBox group={group} held={held} allowed={allowedScopes} onSet={onSet} />
      {group.scopes.map((scope) => (
        <ScopeRow
          key={scope}
          scope={scope}
          first={first.includes(scope)}
          held={held}
          hidden={!shown.includes(scope)}
          allowed={allowedScopes.includes(scope)}
          readerIsAdmin={settings.readerIsAdmin}
          problem={scope === firstAllowed ? problem : undefined}
        />
      ))}
      {group.id === 'all' && <BroadNote held={held} onSet={onSet} onFocus={onFocus} />}
      <MissingViewNote group={group} held={held} allowed={allowedScopes} onSet={onSet} onFocus={onFocus} />
    </fieldset>
  );
}
