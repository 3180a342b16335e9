'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { Scope } from '@/lib/domain/scopes';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';

const loadDialog = () => import('./remove-scope-dialog');
const RemoveScopeDialog = lazy(loadDialog);

export interface RemovedScope {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly scope: Scope;
  /** When it was last of use: who would notice. */
  readonly lastUse: string;
  readonly remove: (tokenId: string, scopes: readonly string[]) => Promise<EditAnswer>;
}

/** Takes a scope away, after a question. */
export function RemoveScope(props: RemovedScope) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <div className="flex justify-end">
      <button
        ref={button}
        type="button"
        disabled={!hydrated}
        aria-label={words('editing.removeOne', { scope: props.scope })}
        aria-haspopup="dialog"
        onClick={() => setAsked('open')}
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        className={`${buttonStyle('ending', 'row')} -my-1 -mr-2.25 self-start max-sm:my-0 max-sm:min-h-11`}
      >
        {words('editing.remove')}
      </button>
      {asked !== 'never' && (
        <Suspense>
          <RemoveScopeDialog {...props} open={asked === 'open'} onClose={() => setAsked('closed')} returnTo={() => button.current} />
        </Suspense>
      )}
    </div>
  );
}
