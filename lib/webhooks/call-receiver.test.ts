import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { callReceiver, type CallRules } from './call-receiver';
import { signedMessage } from './signed-message';
import { HERE, openReceiver, type Receiver } from './testing/receiver';

const CALL = { id: 'a1', webhookId: 'w1', event: 'fax_sent', eventAt: 0, target: 'http://x/', faxId: 'f1', data: { id: 'f1' }, tries: 0 } as const;
const message = () => signedMessage(CALL, Date.now());
const never = new AbortController().signal;
const call = (target: string, rules: Partial<CallRules> = {}, stop = never) => callReceiver(target, message(), { allowedAddresses: HERE, ...rules }, stop);

const receivers: Receiver[] = [];
const receiver = async (...answer: Parameters<typeof openReceiver>) => {
  const opened = await openReceiver(...answer);
  receivers.push(opened);
  return opened;
};
test.afterEach(async () => {
  for (const opened of receivers.splice(0)) await opened.close();
});

// Every spelling of this machine that a URL knows, and what else stands inside a network.
const inside = ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.0.0.1.', '0', '0.0.0.0', '[::]', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::127.0.0.1]', '[2002:7f00:1::]', 'localhost', 'LOCALHOST.', 'a.localhost', '１２７.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.0.1', '100.64.0.1', '169.254.169.254', '168.63.129.16', '224.0.0.1', '255.255.255.255', '[fe80::1]', '[fd00:ec2::254]', '[ff02::1]'];
for (const host of inside) {
  test(`${host} is refused, and nobody is dialled`, async () => {
    const opened = await receiver();
    for (const scheme of ['http', 'https']) {
      expect(await call(`${scheme}://${host}:${opened.port}/`, { allowedAddresses: [] })).toEqual({ failure: 'address-refused' });
    }
    expect(opened.connections()).toBe(0);
  });
}

test('a name is refused by the addresses it resolves to', async () => {
  const opened = await receiver();
  for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '10.0.0.1', 'fd00::1', 'nonsense']) {
    for (const scheme of ['http', 'https']) {
      expect(await call(`${scheme}://receiver.test:${opened.port}/`, { allowedAddresses: [], find: async () => [address] }), address).toEqual({ failure: 'address-refused' });
    }
  }
  expect(opened.connections()).toBe(0);
});

test('of several addresses of a name only allowed ones are dialled, in whatever order they come', async () => {
  const opened = await receiver();
  const trap = await receiver();
  // Had 127.0.0.2 been dialled, it would have reached the same port: a server listens on 127.0.0.1 alone, so nobody answers there.
  for (const addresses of [['127.0.0.2', '127.0.0.1'], ['127.0.0.1', '127.0.0.2'], ['::1', '10.0.0.1', '127.0.0.1']]) {
    expect(await call(`http://receiver.test:${opened.port}/`, { find: async () => addresses })).toMatchObject({ status: 200 });
  }
  expect(trap.connections()).toBe(0);
});

test('a name that changes between two questions is dialled as it was checked: it is asked once a try', async () => {
  const opened = await receiver();
  let asked = 0;
  const rebinding = async () => [(asked += 1) === 1 ? '127.0.0.1' : '127.0.0.2'];
  expect(await call(`http://receiver.test:${opened.port}/`, { find: rebinding })).toMatchObject({ status: 200 });
  expect(asked).toBe(1);
  expect(await call(`http://receiver.test:${opened.port}/`, { find: rebinding }), 'no connection is kept for the next try').toEqual({ failure: 'address-refused' });
});

test('a name without an address, or whose question fails, is not reached', async () => {
  expect(await call('http://receiver.test/', { find: async () => [] })).toEqual({ failure: 'no-address' });
  expect(await call('http://receiver.test/', { find: () => Promise.reject(new Error('no answer')) })).toEqual({ failure: 'no-address' });
  expect(await call('http://no-such-name.invalid/', { find: undefined })).toEqual({ failure: 'no-address' });
});

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect with ${status} is not followed`, async () => {
    const elsewhere = await receiver();
    const opened = await receiver((response) => response.writeHead(status, { Location: `${elsewhere.url}/` }).end());
    expect(await call(opened.url)).toMatchObject({ status });
    expect([opened.heard.length, elsewhere.connections()]).toEqual([1, 0]);
  });
}

test('a receiver that never answers is left after the try’s time', async () => {
  const silent = await receiver(() => undefined);
  const informing = await receiver((response) => {
    const timer = setInterval(() => response.writeProcessing(), 20);
    response.on('close', () => clearInterval(timer));
  });
  const deaf = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => deaf.once('listening', resolve));
  const handshake = `https://127.0.0.1:${(deaf.address() as AddressInfo).port}/`;
  for (const target of [silent.url, informing.url, handshake]) expect(await call(target, { patienceMs: 300 }), target).toEqual({ failure: 'timed-out' });
  expect(await call('http://receiver.test/', { patienceMs: 300, find: () => new Promise(() => undefined) }), 'its name servers').toEqual({ failure: 'timed-out' });
  deaf.close();
});

test('a receiver that is not there, hangs up, or talks no HTTP is not reached', async () => {
  const gone = await receiver();
  await gone.close();
  const hangingUp = await receiver((response) => response.destroy());
  const babbling = createServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-hello\r\n')).listen(0, '127.0.0.1');
  await new Promise((resolve) => babbling.once('listening', resolve));
  for (const target of [gone.url, hangingUp.url, `http://127.0.0.1:${(babbling.address() as AddressInfo).port}/`]) expect(await call(target), target).toEqual({ failure: 'not-reached' });
  babbling.close();
});

test('a certificate that nobody vouches for is no receiver', async () => {
  const server = createTlsServer({}).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  expect(await call(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)).toEqual({ failure: 'not-reached' });
  server.close();
});

test('an answer’s body is not read to its end, however long it is or takes: its status counts', async () => {
  let sent = 0;
  const talking = await receiver((response) => {
    response.writeHead(200);
    const more = () => {
      for (let takesMore = true; takesMore && !response.destroyed && sent < 200_000_000; sent += 65_536) takesMore = response.write(Buffer.alloc(65_536));
    };
    response.on('drain', more);
    more();
  });
  const trickling = await receiver((response) => {
    response.writeHead(500).write('.');
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  });
  expect(await call(talking.url)).toMatchObject({ status: 200 });
  expect(sent, 'what fits into the buffers of sockets').toBeLessThan(10_000_000);
  expect(await call(trickling.url)).toMatchObject({ status: 500 });
});

test('headers without end are no answer', async () => {
  const opened = await receiver((response) => response.writeHead(200, { 'X-Long': 'x'.repeat(64_000) }).end());
  expect(await call(opened.url)).toEqual({ failure: 'not-reached' });
});

test('a stop cuts a try, and nobody knows how it would have ended', async () => {
  const silent = await receiver(() => undefined);
  const stop = new AbortController();
  const cut = call(silent.url, {}, stop.signal);
  await expect.poll(() => silent.heard.length).toBe(1);
  stop.abort();
  expect(await cut).toBeUndefined();
  expect(await call(silent.url, {}, stop.signal)).toBeUndefined();
  expect(silent.heard).toHaveLength(1);
});

test('the request carries the message and nothing else of ours; no proxy is asked, whatever the environment says', async () => {
  const proxy = await receiver();
  const opened = await receiver((response) => response.writeHead(204, { 'Set-Cookie': 'a=1', 'Retry-After': '7' }).end());
  const usual = { ...process.env };
  const settings = { HTTP_PROXY: proxy.url, http_proxy: proxy.url, ALL_PROXY: proxy.url, NODE_USE_ENV_PROXY: '1' };
  Object.assign(process.env, settings);
  for (const path of ['/h?a=1&b=%20', '/h']) expect(await call(`${opened.url}${path}#fragment`)).toEqual({ status: 204, retryAfter: '7' });
  for (const name of Object.keys(settings)) delete process.env[name];
  Object.assign(process.env, usual);
  expect(proxy.connections()).toBe(0);
  expect(opened.heard.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /h?a=1&b=%20', 'POST /h']);
  for (const { headers, text } of opened.heard) {
    expect(Object.keys(headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'host', 'user-agent', 'webhook-id', 'webhook-signature', 'webhook-timestamp']);
    expect(headers).toMatchObject({ 'user-agent': 'Fax.Plus-Webhooks', 'content-type': 'application/json', connection: 'close', 'webhook-id': 'a1' });
    expect(text).toBe(message().body);
  }
});
