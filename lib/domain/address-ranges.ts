import ipaddr from 'ipaddr.js';

/** IP addresses and CIDR ranges as people write them down. What can be read in two ways is not read at all. */
export interface AddressRange {
  readonly network: ipaddr.IPv4 | ipaddr.IPv6;
  /** How many leading bits count. */
  readonly bits: number;
}

/** The IPv4 addresses within IPv6: `::ffff:192.0.2.1` is the same machine as `192.0.2.1`, whoever writes it which way. */
const MAPPED_BITS = 96;

/**
 * One address, IPv4 as four decimal numbers or IPv6, mapped ones as the IPv4 address they are.
 * Undefined for anything else: octal, hexadecimal and short forms, zones, ports, spaces, names.
 */
export function readAddress(text: string): AddressRange['network'] | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  const address = readIPv6(text);
  return address?.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** An address, or one with the number of bits that count. Undefined where it cannot be read, and where a mapped range is wider than IPv4. */
export function readRange(text: string): AddressRange | undefined {
  const [, written = '', length] = /^([^/]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text) ?? [];
  const network = readAddress(written);
  if (!network) return undefined;
  const isMapped = network.kind() === 'ipv4' && written.includes(':');
  const longest = network.kind() === 'ipv4' ? 32 : 128;
  const bits = length === undefined ? longest : Number(length) - (isMapped ? MAPPED_BITS : 0);
  return bits >= 0 && bits <= longest ? { network, bits } : undefined;
}

/** Whether an address is in one of the ranges. IPv4 is never within a range of IPv6, nor the other way round. */
export function isWithin(address: AddressRange['network'], ranges: readonly AddressRange[]): boolean {
  return ranges.some(({ network, bits }) => network.kind() === address.kind() && address.match(network, bits));
}

/** ipaddr.js reads more than it should: zones, octal numbers in the dotted end, and the deprecated `::192.0.2.1` as if it were a mapped address. */
function readIPv6(text: string): ipaddr.IPv6 | undefined {
  const end = text.slice(text.lastIndexOf(':') + 1);
  if (text.includes('%')) return undefined;
  if (end.includes('.') && (text === `::${end}` || !ipaddr.IPv4.isValidFourPartDecimal(end))) return undefined;
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}
