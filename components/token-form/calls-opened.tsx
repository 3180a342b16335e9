import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Endpoint } from '@/lib/domain/endpoints';
import { BreakablePath } from '@/components/controls/breakable-path';
import { useHydrated } from '@/components/controls/use-hydrated';
import { ChevronShape } from '@/components/icons/shapes';

interface Props {
  readonly scopeId: string;
  readonly calls: readonly Endpoint[];
  readonly readerIsAdmin: boolean;
}

/** How many calls a scope opens and, on demand and in place, which. */
export function CallsOpened({ scopeId, calls, readerIsAdmin }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const listId = `${scopeId}-calls`;
  return (
    <>
      <button
        type="button"
        disabled={!hydrated}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-describedby={`${scopeId}-name`}
        onClick={() => setOpen(!open)}
        className="calls-button col-start-3 row-start-1 -my-0.5 inline-flex min-h-6 items-center gap-1 self-center max-sm:self-start text-muted tabular-nums hover:text-fg max-sm:-my-3 max-sm:min-h-11 max-sm:pl-4"
      >
        {words('form.calls', { count: calls.length })}
        <ChevronShape className={open ? 'rotate-90' : ''} />
      </button>
      {open && (
        <ul id={listId} translate="no" className="calls-list order-last mt-2 border-t border-line pt-2 font-mono text-12">
          {calls.map((call) => (
            <li key={call.id} className="grid grid-cols-[3.5rem_minmax(0,1fr)] py-0.75 wrap-anywhere">
              <span className="text-muted">{call.method}</span>
              <span>
                <BreakablePath path={call.path} />
                {call.adminOnly && !readerIsAdmin && (
                  <span translate="yes" className="ml-2 inline-block font-sans text-muted">
                    {words('form.adminsOnly')}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
