import type { ListAddress } from './list-query';
import { withoutSecrets } from './secret';

/** A value of an address that says nothing: its name and the value, without any secret, and cut. */
export type IgnoredValue = readonly [name: string, value: string];

/** The longest value that is shown, in UTF-16 units. */
const LONGEST = 40;

/** What of an address was not understood, in the order given. `understood`: by the names in the address, what each says; undefined or empty where it says nothing. */
export function ignoredValues(address: ListAddress, understood: Readonly<Record<string, unknown>>): readonly IgnoredValue[] {
  return Object.entries(understood).flatMap(([name, meant]) => {
    const said = [address[name]].flat()[0] ?? '';
    return said === '' || (meant !== undefined && meant !== '' && meant !== false) ? [] : [[name, shown(said)] as const];
  });
}

function shown(value: string): string {
  return withoutSecrets(value.toWellFormed()).replace(/\p{C}/gu, ' ').slice(0, LONGEST).toWellFormed();
}
