import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gatewayService } from '../gateway/gateway-service';
import { openUpstream } from '../gateway/upstream';
import { serveApi, type ApiServer } from './api-server';

export interface SeenRequest {
  readonly line: string;
  /** By lower-case name; every value of a doubled one. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface Platform {
  readonly port: number;
  readonly origin: string;
  /** What reached the services since the last look. */
  seen(): SeenRequest[];
  /** How the next requests are answered. */
  answerBy(answering: Answering): void;
  close(): Promise<void>;
}

/** The platform's own fax services: a real server that writes down what reaches it. */
export async function servePlatform(): Promise<Platform> {
  let seen: SeenRequest[] = [];
  let answering: Answering = (_request, response) => void response.end('{}');
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers: Record<string, string[]> = {};
    for (let at = 0; at < request.rawHeaders.length; at += 2) (headers[(request.rawHeaders[at] ?? '').toLowerCase()] ??= []).push(request.rawHeaders[at + 1] ?? '');
    seen.push({ line: `${request.method} ${request.url}`, headers, body: Buffer.concat(chunks) });
    answering(request, response);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    seen() {
      const all = seen;
      seen = [];
      return all;
    },
    answerBy: (how) => (answering = how),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The API as a gateway in front of such services. */
export async function serveGateway(url: string, { timeoutMs = 60_000, passesSecret = false } = {}): Promise<ApiServer> {
  const upstream = openUpstream({ url, timeoutMs, passesSecret });
  const api = await serveApi(gatewayService(upstream));
  return { ...api, close: () => api.close().then(() => upstream.agent.destroy()) };
}

