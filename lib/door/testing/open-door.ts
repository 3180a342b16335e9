import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { frontDoor, type DoorRules } from '../front-door';
import { trustOf } from '../identify';

/** What got through the door, as the listener behind it saw it. */
export interface Passed {
  readonly side: 'api' | 'page';
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export interface OpenDoor {
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  /** What was passed on since the last look. */
  passed(): Passed[];
  /** Sends bytes as they are and answers with all that came back until the server closed or was silent. */
  raw(bytes: string | readonly string[]): Promise<string>;
  close(): Promise<void>;
}

interface Given extends Partial<Omit<DoorRules, 'trust'>> {
  readonly trusted?: readonly string[];
  readonly apiAlone?: boolean;
}

/** A real server with the front door, and listeners behind it that only write down what reaches them. */
export async function openDoor({ trusted = [], apiAlone = false, ...rules }: Given = {}): Promise<OpenDoor> {
  const seen: Passed[] = [];
  const listener = (side: Passed['side']) => async (request: IncomingMessage, response: Parameters<Parameters<typeof createServer>[1] & object>[1]) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method, url, headers, rawHeaders } = request;
    seen.push({ side, method, url, headers: { ...headers }, rawHeaders: [...rawHeaders], body: Buffer.concat(chunks).toString() });
    response.end(`seen by the ${side}`);
  };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const all: DoorRules = { origins: [`http://${host}`], isFile: () => false, trust: trustOf(trusted), development: false, https: false, ...rules };
  server.on('request', frontDoor(all, listener('api'), apiAlone ? undefined : listener('page')));
  return {
    port,
    host,
    origin: `http://${host}`,
    passed: () => seen.splice(0),
    raw: (bytes) => sendRaw(port, bytes),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** The request as bytes, with `Connection: close` so that the end of the answer is the end of the connection. */
export function bytesOf(line: string, headers: readonly string[], body = ''): string {
  return [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n');
}

export function sendRaw(port: number, bytes: string | readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    // A server that closes while bytes are still on their way resets the connection: what came back before counts.
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    for (const part of [bytes].flat()) socket.write(part);
  });
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
