import { callsOpenedBy } from '@/lib/domain/endpoints';
import type { Scope } from '@/lib/domain/scopes';
import type { Words } from '@/lib/i18n/words';
import { BreakablePath } from '@/components/controls/breakable-path';
import { ChevronShape } from '@/components/icons/shapes';

interface Props {
  readonly words: Words;
  readonly scope: Scope;
  readonly referencePath: string;
}

/** One scope: what it permits in a sentence, and on demand the calls that it opens. */
export function ScopeEntry({ words, scope, referencePath }: Props) {
  const calls = callsOpenedBy(scope);
  return (
    <div className="border-t border-line py-3">
      <p translate="no" className="font-mono font-medium wrap-anywhere">
        {scope}
      </p>
      <p className="text-pretty">{words(`scopes.${scope}.text`)}</p>
      <details className="disclosure mt-1">
        <summary className="tabular-nums">
          <ChevronShape />
          {words('help.scopes.opens', { count: calls.length })}
        </summary>
        <ul className="mt-1 text-12">
          {calls.map(({ id, method, path, adminOnly }) => (
            <li key={id} className="grid grid-cols-[3.5rem_minmax(0,1fr)] py-0.75 font-mono wrap-anywhere">
              <span translate="no" className="text-muted">
                {method}
              </span>
              <span>
                <a href={`${referencePath}#${id}`} translate="no">
                  <BreakablePath path={path} />
                </a>
                {adminOnly && <span className="ml-2 inline-block font-sans text-muted">{words('form.adminsOnly')}</span>}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
