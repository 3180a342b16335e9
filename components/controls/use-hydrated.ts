import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this runs in the browser yet. What cannot act before that is disabled until then, so that no click is lost. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
