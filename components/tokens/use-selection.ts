import { useCallback, useState } from 'react';

interface Held {
  readonly place: string;
  readonly ids: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** The tokens that are ticked. Another place of the list begins without any: nothing is selected that cannot be seen. */
export function useSelection(place: string) {
  const [held, setHeld] = useState<Held>({ place, ids: none });
  const ids = held.place === place ? held.ids : none;
  const replace = useCallback((next: Iterable<string>) => setHeld({ place, ids: new Set(next) }), [place]);
  const select = useCallback(
    (id: string, selected: boolean) =>
      setHeld((before) => {
        const next = new Set(before.place === place ? before.ids : none);
        if (selected) next.add(id);
        else next.delete(id);
        return { place, ids: next };
      }),
    [place],
  );
  return { ids, select, replace };
}
