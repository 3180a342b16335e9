import { useTranslations } from 'use-intl';
import { isScope, scopeGroups, type Scope } from '@/lib/domain/scopes';
import type { TokenFormProblems } from '@/lib/domain/token-form';
import { FieldError } from '@/components/controls/field-error';
import { fieldIds } from './field-ids';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';
import { ScopeGroupBlock } from './scope-group-block';

interface Props {
  readonly first: readonly string[];
  readonly held: readonly string[];
  readonly problem: TokenFormProblems['scopes'];
  readonly settings: FormSettings;
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** The fourteen scopes in their seven groups. None is folded away: a closed group would hide a permission. */
export function ScopeChecklist({ first, held, problem, settings, onSet, onFocus }: Props) {
  const words = useTranslations();
  const heldScopes = held.filter(isScope);
  return (
    <div role="group" aria-labelledby={fieldIds.scopes} aria-describedby={problem && fieldIds.scopesError}>
      <h2 id={fieldIds.scopes} className="text-16 font-semibold">
        {words('form.scopes')}
      </h2>
      <p className="text-muted">{words('form.scopesHint')}</p>
      {problem && <FieldError id={fieldIds.scopesError}>{problemText(words, problem, settings)}</FieldError>}
      <div className="mt-3 grid gap-3">
        {scopeGroups.map((group) => (
          <ScopeGroupBlock key={group.id} group={group} first={first} held={heldScopes} problem={problem} settings={settings} onSet={onSet} onFocus={onFocus} />
        ))}
      </div>
    </div>
  );
}
