import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { frontDoor } from '@/lib/door/front-door';
import { trustOf } from '@/lib/door/identify';
import { bytesOf, sendRaw } from '@/lib/door/testing/open-door';
import { flushUses } from '@/lib/usage/flush-uses';
import { createApi } from '../app';
import type { FaxService } from '../embedded-service';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface ApiServer {
  readonly port: number;
  readonly origin: string;
  /** A call with a bearer's secret, or with none. */
  call(method: string, path: string, secret?: string, init?: { headers?: Record<string, string>; body?: string }): Promise<Answer>;
  /** A request as bytes, for what `fetch` would mend; the answer as bytes. */
  raw(line: string, headers: readonly string[], body?: string): Promise<string>;
  close(): Promise<void>;
}

/** The API as `npm run api` serves it: the front door, the endpoint table and the database, over a real socket. This machine is a trusted proxy. */
export async function serveApi(service?: FaxService): Promise<ApiServer> {
  const api = getRequestListener(createApi(service).fetch, { overrideGlobalObjects: false });
  const rules = { origins: [], isFile: () => false, trust: trustOf(['127.0.0.1']), development: false, https: false };
  const server = createServer(frontDoor(rules, api, undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const origin = `http://127.0.0.1:${port}`;

  return {
    port,
    origin,
    async call(method, path, secret, init = {}) {
      const headers = { ...(secret !== undefined && { Authorization: `Bearer ${secret}` }), ...init.headers };
      const answer = await fetch(`${origin}${path}`, { method, headers, ...(init.body !== undefined && { body: init.body }) });
      const text = await answer.text();
      const isJson = (answer.headers.get('content-type') ?? '').includes('json');
      return { status: answer.status, headers: answer.headers, text, body: isJson && text ? (JSON.parse(text) as Record<string, unknown>) : {} };
    },
    raw: (line, headers, body) => sendRaw(port, bytesOf(line, headers, body)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await flushUses();
    },
  };
}
