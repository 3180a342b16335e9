import { useTranslations } from 'use-intl';
import type { PastedMatch } from '@/lib/domain/pasted-match';
import { grants } from '@/lib/domain/scope-relations';
import { announce } from '@/components/announcer';
import { BreakablePath } from '@/components/controls/breakable-path';
import { linkButtonStyle } from '@/components/controls/button-style';
import { inlineCode } from '@/components/controls/inline-code';
import { CheckShape } from '@/components/icons/shapes';
import type { Choosing } from './form-settings';
import { sentenceOf } from './pasted-call-text';

interface Props extends Choosing {
  readonly match: PastedMatch;
}

/** One pasted call: which it is, what it needs, and the way to tick that. */
export function PastedCallRow({ match, held, settings, onSet, onFocus }: Props) {
  const words = useTranslations();
  const called = match.kind === 'call' ? match.call : match.pasted;
  const allowed = match.kind === 'call' ? match.scopes.filter((scope) => settings.policy.allowedScopes.includes(scope)) : [];
  const [scope, ...others] = allowed;
  const has = scope !== undefined && allowed.some((one) => grants(one, held));

  function select() {
    if (!scope) return;
    onSet([scope], true);
    onFocus(scope);
    announce(words('form.addedScope', { scope }));
  }

  return (
    <li className="px-4 py-2.5 not-first:border-t not-first:border-line">
      <p translate="no" className="font-mono text-12 wrap-anywhere text-muted">
        {called.method} <BreakablePath path={called.path} />
      </p>
      <div className="mt-0.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="wrap-anywhere">
          {scope ? words.rich('finder.needsCode', { scope, code: inlineCode }) : sentenceOf(words, match)}
          {match.kind === 'call' && match.scopes.length > 0 && !scope && ` ${words('form.notAllowed')}`}
          {match.kind === 'call' && match.call.adminOnly && !settings.readerIsAdmin && ` ${words('finder.adminsOnly')}`}
        </p>
        {has && (
          <p className="inline-flex items-center gap-1.5">
            <CheckShape />
            {words('finder.already')}
          </p>
        )}
        {scope && !has && (
          <button type="button" onClick={select} className={linkButtonStyle}>
            {words.rich('finder.select', { scope, code: inlineCode })}
          </button>
        )}
      </div>
      {others.length > 0 && !has && <p className="wrap-anywhere text-muted">{words('finder.orWith', { scopes: others.join(words('finder.separator')) })}</p>}
    </li>
  );
}
