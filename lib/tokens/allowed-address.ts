import 'server-only';
import { isWithin, readAddress, readRange } from '@/lib/domain/address-ranges';

/**
 * Whether a token may be used from an address. No list allows any; an address that is none, an empty list, or one with an entry
 * that cannot be read, allows nothing: half a list might leave out what its writer meant.
 */
export function addressIsAllowed(address: string, allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  const caller = readAddress(address);
  if (!caller) return false;
  const ranges = allowed.map(readRange);
  return ranges.every((range) => range !== undefined) && isWithin(caller, ranges);
}
