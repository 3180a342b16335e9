import 'server-only';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import { newRequestId } from '@/lib/domain/request-id';
import { originalRequestOf } from './original-request';

/** Says for an address whether it is one of our proxies. */
export type Trust = (address: string, hop: number) => boolean;

/** Headers that say whom a request comes from or what it asked for: believed from a trusted proxy alone. */
const FORWARDING = 'forwarded|x-forwarded-.*|x-real-ip|x-original-.*|x-rewrite-url|true-client-ip|cf-connecting-ip|x-client-ip|x-cluster-client-ip';
/** Headers that only the front door writes. */
const OURS = 'x-client-address|x-asked-language|x-request-id|content-security-policy|content-security-policy-report-only|x-middleware-.*|x-checked-.*';
/** Either of them, with `_` for `-` too. One expression: it is asked of every header of every request. */
const FORGEABLE = new RegExp(`^(${FORWARDING}|${OURS})$`.replaceAll('-', '[-_]'));

/** A proxy on this machine may ask `/gateway/check` without being configured: what it learns, its client could ask for itself. */
const isLoopback: Trust = proxyAddr.compile('loopback');

/** A trust function for addresses and CIDR ranges; none trusts nobody. */
export function trustOf(proxies: readonly string[]): Trust {
  return proxyAddr.compile([...proxies]);
}

/**
 * Gives a request its id and its client's address, and removes every header by which a client could pretend to either.
 * Both `headers` and `rawHeaders` are cleaned: Next reads the one, the API the other.
 */
export function identify(request: IncomingMessage, trust: Trust): { readonly requestId: string; readonly address: string } {
  const requestId = newRequestId(Date.now());
  const peer = unmapped(request.socket.remoteAddress ?? '');
  const peerIsProxy = trust(peer, 0);
  const claimed = originalRequestOf(request);
  const original = claimed && (peerIsProxy || (isIP(peer) > 0 && isLoopback(peer, 0))) ? claimed : undefined;
  const told = peerIsProxy ? unmapped(proxyAddr(request, trust)) : peer;
  // A proxy that passes on what a client wrote could hand us any text.
  const address = isIP(told) > 0 ? told : 'unknown';
  // Whether an https proxy stands before us is known from NEXTAUTH_URL: nobody behind the door needs these headers, whoever sent them.
  removeHeaders(request, (name) => FORGEABLE.test(name));
  setHeader(request, 'x-request-id', requestId);
  setHeader(request, 'x-client-address', address);
  if (original) {
    setHeader(request, 'x-checked-method', original.method);
    setHeader(request, 'x-checked-uri', original.uri);
  }
  return { requestId, address };
}

/** Sets a request's header for whoever is behind the door. */
export function setHeader(request: IncomingMessage, name: string, value: string): void {
  request.headers[name] = value;
  request.rawHeaders.push(name, value);
}

/** Removes headers by their lower-case names. Whatever is in `headers` Node made from the raw ones, so one pass finds all. */
export function removeHeaders(request: IncomingMessage, isRemoved: (name: string) => boolean): void {
  const { headers, rawHeaders } = request;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    if (!isRemoved(name)) continue;
    delete headers[name];
    rawHeaders.splice(at, 2);
  }
}

/** `::ffff:192.0.2.1` is 192.0.2.1. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
