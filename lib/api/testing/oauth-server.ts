import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { frontDoor } from '@/lib/door/front-door';
import { trustOf } from '@/lib/door/identify';
import { flushUses } from '@/lib/usage/flush-uses';
import { createApi } from '../app';

export interface OAuthServer {
  readonly port: number;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A form, with the client's credentials in the Basic header. */
  form(path: string, client: Credentials, fields: Record<string, string>): Promise<Response>;
  /** A request as bytes, for what `fetch` would mend; the answer as bytes. */
  raw(line: string, headers: readonly string[], body?: string): Promise<string>;
  close(): Promise<void>;
}

export interface Credentials {
  readonly clientId: string;
  readonly secret: string;
}

/** The API alone behind the front door, over a real socket. */
export async function serveOAuth({ host = '127.0.0.1', trusted = [] as readonly string[] } = {}): Promise<OAuthServer> {
  process.env['NEXTAUTH_URL'] ??= 'https://fax.test.example';
  const api = getRequestListener(createApi().fetch, { overrideGlobalObjects: false });
  const rules = { origins: [], isFile: () => false, trust: trustOf(trusted), development: false, https: false };
  const server = createServer(frontDoor(rules, api, undefined));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const open = (path: string, init?: RequestInit) => fetch(`http://${host}:${port}${path}`, init);

  return {
    port,
    fetch: open,
    form: (path, client, fields) => open(path, { method: 'POST', headers: { Authorization: basic(client) }, body: new URLSearchParams(fields) }),
    raw: (line, headers, body = '') => sendRaw(port, host, [`${line} HTTP/1.1`, `Host: ${host}`, ...headers, 'Connection: close', '', body].join('\r\n')),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await flushUses();
    },
  };
}

export function basic({ clientId, secret }: Credentials): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')}`;
}

function sendRaw(port: number, host: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
