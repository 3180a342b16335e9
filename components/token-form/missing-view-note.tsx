import { useTranslations } from 'use-intl';
import type { Scope, ScopeGroup } from '@/lib/domain/scopes';
import { announce } from '@/components/announcer';
import { linkButtonStyle } from '@/components/controls/button-style';
import { inlineCode } from '@/components/controls/inline-code';
import { missingView } from '@/lib/domain/scope-relations';

interface Props {
  readonly group: ScopeGroup;
  readonly held: readonly Scope[];
  readonly allowed: readonly Scope[];
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** Says that a changing scope without its viewing one cannot look at what it changes, and offers the other. */
export function MissingViewNote({ group, held, allowed, onSet, onFocus }: Props) {
  const words = useTranslations();
  const missing = missingView(group, held);
  if (missing === undefined) return null;

  function add(scope: Scope) {
    onSet([scope], true);
    onFocus(scope);
    announce(words('form.addedScope', { scope }));
  }

  return (
    <div className="scope-note bg-accent-soft">
      <p>{words(`groups.${group.id}.editAlone`)}</p>
      {allowed.includes(missing) && (
        <button type="button" onClick={() => add(missing)} className={linkButtonStyle}>
          {words.rich('form.addScope', { scope: missing, code: inlineCode })}
        </button>
      )}
    </div>
  );
}
