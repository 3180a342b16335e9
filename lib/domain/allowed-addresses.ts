import { isWithin, readAddress, readRange, type AddressRange } from './address-ranges';
import { holdsSecret } from './secret';

/** The most addresses and ranges that one token's list holds. */
export const MOST_ADDRESSES = 100;

export type AddressListProblem = 'address-unreadable' | 'addresses-too-many' | 'addresses-hold-secret';

/** A list as it is kept; null where any address is allowed. */
export type AllowedAddresses = readonly string[] | null;

/**
 * The addresses and ranges that a person wrote, one per line, each once: full-width signs are read like others.
 * `line` counts from one and names the first that cannot be read. Nothing written is no restriction.
 */
export function readAddressList(written: string): { readonly addresses: AllowedAddresses } | { readonly problem: AddressListProblem; readonly line?: number } {
  if (holdsSecret(written)) return { problem: 'addresses-hold-secret' };
  const lines = written.split(/\r\n?|\n/).map((line) => line.normalize('NFKC').trim());
  const wrong = lines.findIndex((line) => line !== '' && readRange(line) === undefined);
  if (wrong >= 0) return { problem: 'address-unreadable', line: wrong + 1 };
  const addresses = [...new Set(lines.filter((line) => line !== ''))];
  if (addresses.length > MOST_ADDRESSES) return { problem: 'addresses-too-many' };
  return { addresses: addresses.length === 0 ? null : addresses };
}

/** Whether a list would let an address in that the one before would not. Where in doubt it does. */
export function letsMoreIn(next: AllowedAddresses, before: AllowedAddresses): boolean {
  if (before === null) return false;
  if (next === null) return true;
  const held = rangesOf(before);
  return rangesOf(next).some((range) => !held.some((wider) => wider.bits <= range.bits && isWithin(range.network, [wider])));
}

/** Those of some addresses that a list would refuse. What is no address is left out: nobody calls from there. */
export function refusedBy(list: AllowedAddresses, addresses: readonly string[]): string[] {
  if (list === null) return [];
  const ranges = rangesOf(list);
  return addresses.filter((address) => {
    const caller = readAddress(address);
    return caller !== undefined && !isWithin(caller, ranges);
  });
}

function rangesOf(list: readonly string[]): AddressRange[] {
  return list.flatMap((entry) => readRange(entry) ?? []);
}
