import { useTranslations } from 'use-intl';
import type { RolePolicy } from '@/lib/domain/policy';
import type { Misread, Prefill } from '@/lib/domain/prefill';
import type { Scope } from '@/lib/domain/scopes';
import { announce } from '@/components/announcer';
import { linkButtonStyle } from '@/components/controls/button-style';
import { codeList, inlineCode } from '@/components/controls/inline-code';

interface Props {
  readonly prefill: Prefill;
  readonly held: readonly string[];
  readonly policy: RolePolicy;
  readonly onSet: (scopes: readonly Scope[], checked: boolean) => void;
  readonly onFocus: (scope: Scope) => void;
}

/** What a link filled in, and what of it was not understood. */
export function PrefillNotice({ prefill: { filled, notUnderstood, notAllowed, heldSecret }, held, policy, onSet, onFocus }: Props) {
  const words = useTranslations();
  const unknown = notUnderstood.filter(({ meant }) => meant === undefined);
  const misspelt = notUnderstood.filter((one): one is Required<Misread> => one.meant !== undefined);

  function add(scope: Scope) {
    onSet([scope], true);
    onFocus(scope);
    announce(words('form.addedScope', { scope }));
  }

  return (
    <div role="note" className="mb-8 grid max-w-160 gap-1 rounded-8 border border-line-strong px-4 py-3 wrap-anywhere">
      {heldSecret && <p className="font-medium text-danger-text">{words('prefill.heldSecret')}</p>}
      {Object.keys(filled).length > 0 && <p>{words('prefill.filled')}</p>}
      {notAllowed.length > 0 && <p>{words.rich('prefill.notAllowed', { scopes: () => codeList(notAllowed) })}</p>}
      {unknown.length > 0 && <p>{words.rich('prefill.notRecognized', { values: () => codeList(unknown.map(({ value }) => value)) })}</p>}
      {misspelt.map(({ value, meant }) => (
        <div key={value} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p>{words.rich('prefill.didYouMean', { value, scope: meant, code: inlineCode })}</p>
          {policy.allowedScopes.includes(meant) && !held.includes(meant) && (
            <button type="button" onClick={() => add(meant)} className={linkButtonStyle}>
              {words.rich('form.addScope', { scope: meant, code: inlineCode })}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
