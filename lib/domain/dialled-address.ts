import ipaddr from 'ipaddr.js';

/** All that IANA has given out as global unicast. Outside of it nothing is public, whatever future or retired use it has. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Public by its number, yet answered by the host itself: Azure's platform address, which hands out a machine's configuration. */
const HOSTS_OWN = ['168.63.129.16'];

/**
 * Whether a webhook may be delivered to an address: a public unicast one (IANA's special-purpose registries are all refused,
 * with every form of IPv6 that carries an IPv4 address), or one that the operator allows by address or CIDR range.
 * What cannot be read is refused, and a range that cannot be read allows nothing.
 */
export function mayBeDialled(address: string, allowed: readonly string[]): boolean {
  const read = readAddress(address);
  if (!read) return false;
  return isPublic(read) || allowed.some((range) => covers(range, read));
}

type Address = ReturnType<typeof ipaddr.parse>;

/** `::ffff:192.0.2.1` is dialled as 192.0.2.1, so it is judged as that. */
function readAddress(text: string): Address | undefined {
  const isStrict = ipaddr.IPv4.isValidFourPartDecimal(text) || (ipaddr.IPv6.isValid(text) && !text.includes('%'));
  return isStrict ? ipaddr.process(text) : undefined;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' ? !HOSTS_OWN.includes(address.toString()) : address.match(GLOBAL_IPV6);
}

function covers(range: string, address: Address): boolean {
  const [network = '', bits] = range.split('/');
  const read = readAddress(network);
  if (!read || read.kind() !== address.kind()) return false;
  const longest = read.kind() === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
  return length > 0 && length <= longest && address.match(read, length);
}
