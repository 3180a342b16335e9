import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached a receiver. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders & Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;
  readonly text: string;
  readonly body: { readonly hook: Record<string, string>; readonly data: Record<string, unknown> };
}

export interface Receiver {
  readonly port: number;
  readonly url: string;
  readonly heard: Heard[];
  /** How many connections were ever made, whether or not a request came over them. */
  connections(): number;
  close(): Promise<void>;
}

type Answer = number | ((response: ServerResponse, heard: Heard) => void);

/** A real HTTP server on this machine. It answers every call alike: with a status, or as told. */
export async function openReceiver(answer: Answer = 200): Promise<Receiver> {
  const heard: Heard[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers as Heard['headers'], text, body: JSON.parse(text) as Heard['body'] };
      heard.push(one);
      if (typeof answer === 'number') response.writeHead(answer).end('thanks');
      else answer(response, one);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    heard,
    connections: () => connections,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** This machine, for tests whose receivers stand on it. */
export const HERE = ['127.0.0.1'];
