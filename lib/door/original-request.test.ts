import { Socket } from 'node:net';
import { IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { identify, trustOf } from './identify';

/** A request as it arrives from a peer. */
function arriving(peer: string, url: string, headers: readonly (readonly [string, string])[]): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  request.url = url;
  request.rawHeaders = headers.flat();
  for (const [name, value] of headers) request.headers[name.toLowerCase()] = value;
  return request;
}

const PAIR = [['X-Original-Method', 'GET'], ['X-Original-URI', '/v3/hooks']] as const;
const handedOn = (request: IncomingMessage) => [request.headers['x-checked-method'], request.headers['x-checked-uri']];

test('a stranger says nothing of what was asked for, in whatever spelling', () => {
  for (const peer of ['203.0.113.9', '::ffff:203.0.113.9', '2001:db8::1', '', '10.0.0.1']) {
    const request = arriving(peer, '/gateway/check', [...PAIR, ['X-Checked-Method', 'GET'], ['X_Checked_Uri', '/v3/hooks']]);
    identify(request, trustOf(['192.0.2.0/24']));
    expect(handedOn(request)).toEqual([undefined, undefined]);
    expect(request.rawHeaders.join()).not.toMatch(/checked|original/i);
  }
});

test('a trusted proxy and one on this machine are heard, on the check alone', () => {
  for (const peer of ['192.0.2.7', '::ffff:192.0.2.7', '127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    const request = arriving(peer, '/gateway/check', PAIR);
    identify(request, trustOf(['192.0.2.0/24']));
    expect(handedOn(request)).toEqual(['GET', '/v3/hooks']);
    for (const url of ['/v3/hooks', '/gateway/check/', '/gateway/%63heck', '/gateway']) {
      const elsewhere = arriving(peer, url, PAIR);
      identify(elsewhere, trustOf(['192.0.2.0/24']));
      expect(handedOn(elsewhere)).toEqual([undefined, undefined]);
    }
  }
});
