import 'server-only';
import { isWithin, readAddress, readRange, type AddressRange } from '@/lib/domain/address-ranges';

/**
 * Whether a token may be used from an address. No list allows any; an address that is none, an empty list, or one with an entry
 * that cannot be read, allows nothing: half a list might leave out what its writer meant.
 */
export function addressIsAllowed(address: string, allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  const caller = readAddress(address);
  if (!caller) return false;
  const ranges = allowed.map(rangeOf);
  return ranges.every((range) => range !== undefined) && isWithin(caller, ranges);
}

/** What an entry's text means never changes, and reading it costs more than the rest: on the path of every request it is read once. */
const MOST_KEPT = 10_000;
const kept = new Map<string, AddressRange | undefined>();

function rangeOf(entry: string): AddressRange | undefined {
  if (kept.has(entry)) return kept.get(entry);
  if (kept.size >= MOST_KEPT) kept.clear();
  const range = readRange(entry);
  kept.set(entry, range);
  return range;
}
