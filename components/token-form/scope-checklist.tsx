import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { looksLikeCall, scopesMatching } from '@/lib/domain/scope-filter';
import { isScope, scopeGroups, scopes, type Scope } from '@/lib/domain/scopes';
import type { TokenFormProblems } from '@/lib/domain/token-form';
import { FieldError } from '@/components/controls/field-error';
import { ChooseByCall } from './choose-by-call';
import { fieldIds } from './field-ids';
import { FinderAnswer } from './finder-answer';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';
import { ScopeFinder } from './scope-finder';
import { ScopeGroupBlock } from './scope-group-block';

interface Props {
  readonly first: readonly string[];
  readonly held: readonly string[];
  readonly problems: TokenFormProblems;
  readonly settings: FormSettings;
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** The fourteen scopes in their seven groups, and two ways to find the right ones. None is folded away: a closed group would hide a permission. */
export function ScopeChecklist({ first, held, problems, settings, onSet, onFocus }: Props) {
  const words = useTranslations();
  const [query, setQuery] = useState('');
  const [told, setTold] = useState(problems);
  const heldScopes = held.filter(isScope);
  const isCall = looksLikeCall(query);
  const isSearch = query.trim() !== '' && !isCall;
  const shown = isCall ? scopes : scopesMatching(query, settings.searchTexts);

  // An error below must not be hidden by what was looked for before.
  if (told !== problems) {
    setTold(problems);
    setQuery('');
  }

  function focus(scope: Scope) {
    if (!shown.includes(scope)) flushSync(() => setQuery(''));
    onFocus(scope);
  }

  const choosing = { held: heldScopes, settings, onSet, onFocus: focus };
  return (
    <div role="group" aria-labelledby={fieldIds.scopes} aria-describedby={problems.scopes && fieldIds.scopesError}>
      <h2 id={fieldIds.scopes} className="text-16 font-semibold">
        {words('form.scopes')}
      </h2>
      <p className="text-muted">{words('form.scopesHint')}</p>
      {problems.scopes && <FieldError id={fieldIds.scopesError}>{problemText(words, problems.scopes, settings)}</FieldError>}
      <div className="mt-3 mb-4">
        <ScopeFinder query={query} describedBy={isSearch ? fieldIds.finderNote : undefined} onQuery={setQuery} />
        <FinderAnswer query={query} isCall={isCall} isSearch={isSearch} shown={shown} onQuery={setQuery} {...choosing} />
        <ChooseByCall {...choosing} />
      </div>
      <div className="grid gap-3">
        {scopeGroups.map((group) => (
          <ScopeGroupBlock key={group.id} group={group} first={first} shown={shown} problem={problems.scopes} {...choosing} />
        ))}
      </div>
    </div>
  );
}
