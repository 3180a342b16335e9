import 'server-only';
import { BlockList, isIP } from 'node:net';

/** Whether a token may be used from an address. No list allows any; an address that is none, or a list that cannot be read, allows nothing. */
export function addressIsAllowed(address: string, allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  const family = isIP(address);
  if (family === 0) return false;
  try {
    return listOf(allowed).check(address, family === 6 ? 'ipv6' : 'ipv4');
  } catch {
    return false;
  }
}

function listOf(allowed: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of allowed) {
    // An empty or odd length would be read as 0, which is everybody.
    if (!/^[^/]+(\/\d{1,3})?$/.test(entry)) throw new TypeError('That is no address and no range.');
    const [network = '', bits] = entry.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return list;
}
