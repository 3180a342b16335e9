import { useTranslations } from 'use-intl';
import { callsOpenedBy } from '@/lib/domain/endpoints';
import type { Scope } from '@/lib/domain/scopes';
import type { Words } from '@/lib/i18n/words';
import { announce } from '@/components/announcer';
import { linkButtonStyle } from '@/components/controls/button-style';
import { redundantScopes } from '@/lib/domain/scope-relations';

interface Props {
  readonly held: readonly Scope[];
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** What broad access comes to, without a reproach, and the way to tidy up beside it. */
export function BroadNote({ held, onSet, onFocus }: Props) {
  const words = useTranslations();
  const broad = (['fax:all:read', 'fax:all:edit'] as const).filter((scope) => held.includes(scope));
  const [first] = broad;
  if (first === undefined) return null;
  const redundant = redundantScopes(held);

  function removeRedundant(kept: Scope) {
    onSet(redundant, false);
    onFocus(kept);
    announce(words('form.removedRedundant', { count: redundant.length }));
  }

  return (
    <div className="scope-note">
      <p>{coverage(words, broad)}</p>
      {redundant.length > 0 && (
        <button type="button" onClick={() => removeRedundant(first)} className={linkButtonStyle}>
          {words('form.removeRedundant', { count: redundant.length })}
        </button>
      )}
    </div>
  );
}

function coverage(words: Words, broad: readonly Scope[]): string {
  const count = broad.reduce((sum, scope) => sum + callsOpenedBy(scope).length, 0);
  if (broad.length > 1) return words('form.coversAll', { count });
  return words(broad[0] === 'fax:all:read' ? 'form.coversRead' : 'form.coversEdit', { count });
}
