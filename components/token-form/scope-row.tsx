import { useTranslations } from 'use-intl';
import { callsOpenedBy } from '@/lib/domain/endpoints';
import type { Scope } from '@/lib/domain/scopes';
import { tokenFormFields } from '@/lib/domain/token-form';
import { inlineCode } from '@/components/controls/inline-code';
import { CheckShape } from '@/components/icons/shapes';
import { CallsOpened } from './calls-opened';
import { scopeId } from './field-ids';
import { coveredBy } from '@/lib/domain/scope-relations';

interface Props {
  readonly scope: Scope;
  readonly first: boolean;
  readonly held: readonly Scope[];
  readonly allowed: boolean;
  readonly readerIsAdmin: boolean;
  readonly problem: string | undefined;
  /** What the finder does not look for is out of sight, and still submitted. */
  readonly hidden: boolean;
}

/** One scope: a box named by the scope itself, what it means, and the calls it opens. The whole row is its target. */
export function ScopeRow({ scope, first, held, allowed, readerIsAdmin, problem, hidden }: Props) {
  const words = useTranslations();
  const id = scopeId(scope);
  const calls = callsOpenedBy(scope);
  const adminOnly = readerIsAdmin ? 0 : calls.filter((call) => call.adminOnly).length;
  const covering = coveredBy(scope, held);
  return (
    <div hidden={hidden} className="scope-row">
      <input
        id={id}
        type="checkbox"
        name={tokenFormFields.scope}
        value={scope}
        defaultChecked={first && allowed}
        disabled={!allowed}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-text`}
        data-problem={problem}
        className={`box ${allowed ? '' : 'is-forbidden'}`}
      />
      <label htmlFor={id} id={`${id}-name`} translate="no">
        {scope}
      </label>
      <CallsOpened scopeId={id} calls={calls} readerIsAdmin={readerIsAdmin} />
      <p id={`${id}-text`} className="text-muted">
        {words(`scopes.${scope}.text`)}
        {adminOnly > 0 && ` ${words('form.adminOnlyCalls', { count: adminOnly })}`}
        {!allowed && ` ${words('form.notAllowed')}`}
      </p>
      {covering && (
        <p className="mt-1 flex items-start gap-1.5">
          <CheckShape className="mt-1" />
          <span>{words.rich('form.included', { scope: covering, code: inlineCode })}</span>
        </p>
      )}
    </div>
  );
}
