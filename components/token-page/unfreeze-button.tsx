'use client';

import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { EditAnswer } from '@/lib/domain/action-answers';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { useEdit } from './use-edit';

const EditTrouble = lazy(() => import('./edit-trouble'));

interface Props {
  readonly tokenId: string;
  readonly name: string;
  /** Takes the focus once this button is gone. */
  readonly headingId: string;
  readonly unfreeze: (tokenId: string) => Promise<EditAnswer>;
}

/** Lets the token work again, at once. */
export function UnfreezeButton({ tokenId, name, headingId, unfreeze }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const { submit, pending, trouble, passwordDialog } = useEdit(() => document.getElementById(headingId)?.focus());
  return (
    <>
      <button
        type="button"
        disabled={!hydrated}
        aria-busy={pending}
        onClick={() => void submit(() => unfreeze(tokenId), words('freeze.unfrozen', { name }))}
        className={buttonStyle('secondary', 'bar')}
      >
        {words('freeze.unfreeze')}
      </button>
      {trouble && (
        <Suspense>
          <EditTrouble trouble={trouble} />
        </Suspense>
      )}
      {passwordDialog}
    </>
  );
}
