import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useHydrated } from '@/components/controls/use-hydrated';
import { ChevronShape } from '@/components/icons/shapes';
import type { Choosing } from './form-settings';

const CallPicker = lazy(() => import('./call-picker').then(({ CallPicker: component }) => ({ default: component })));

/** The way to the scopes for whoever thinks in calls, folded away and fetched when it is opened. */
export function ChooseByCall(choosing: Choosing) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  return (
    <div className="disclosure mt-2">
      <button type="button" disabled={!hydrated} aria-expanded={open} aria-controls={open ? 'call-picker' : undefined} onClick={() => setOpen(!open)}>
        <ChevronShape />
        {words('finder.byCall')}
      </button>
      {open && (
        <div id="call-picker" className="mt-2">
          <Suspense>
            <CallPicker {...choosing} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
