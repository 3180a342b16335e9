import type { ApiServer } from './api-server';

/** How the official clients write a request, byte by byte (facts §6): over a raw socket, since `fetch` would mend or add headers. */
export interface OfficialClient {
  readonly name: string;
  call(secret: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<RawAnswer>;
  /** The same with nothing where a body could stand: the JavaScript client writes `{}`, the Python client a JSON type and no bytes. */
  callWithoutBody(secret: string, method: 'PUT', path: string): Promise<RawAnswer>;
  upload(secret: string, path: string, content: string): Promise<RawAnswer>;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly json: unknown;
}

export function officialClients(api: () => ApiServer): OfficialClient[] {
  return [javaScript(api, 'axios/0.21.4'), javaScript(api, 'axios/1.7.7'), python(api)];
}

/** A content type on PUT and POST alone. axios 0.21 streams an upload in chunks, axios 1 with its length. */
function javaScript(api: () => ApiServer, agent: string): OfficialClient {
  const common = (secret: string) => ['Accept: application/json, text/plain, */*', `Authorization: Bearer ${secret}`, `User-Agent: ${agent}`, 'Host: 127.0.0.1'];
  const call: OfficialClient['call'] = (secret, method, path, body) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const typed = method === 'PUT' || method === 'POST' ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`] : [];
    return sent(api(), `${method} ${path}`, [...common(secret), ...typed], text);
  };
  return {
    name: `JavaScript over ${agent}`,
    call,
    callWithoutBody: (secret, method, path) => call(secret, method, path, {}),
    upload(secret, path, content) {
      const parts = multipartParts('--------------------------837114209348', content);
      const isChunked = agent.startsWith('axios/0.');
      const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${parts.join('').length}`;
      const bytes = isChunked ? `${parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n` : parts.join('');
      return sent(api(), `POST ${path}`, [...common(secret), 'Content-Type: multipart/form-data; boundary=--------------------------837114209348', length], bytes);
    },
  };
}

/** `Accept: application/json` also where a file is asked for, and a JSON content type also where there is no body. */
function python(api: () => ApiServer): OfficialClient {
  const common = (secret: string) => ['Host: 127.0.0.1', 'Accept-Encoding: identity', 'Accept: application/json', 'User-Agent: faxplus-sdk/python/3.0.4', `Authorization: Bearer ${secret}`];
  const withJson = (secret: string, method: string, path: string, text: string | undefined) =>
    sent(api(), `${method} ${path}`, [...common(secret), 'Content-Type: application/json', ...(text === undefined ? [] : [`Content-Length: ${Buffer.byteLength(text)}`])], text ?? '');
  return {
    name: 'Python over urllib3',
    call: (secret, method, path, body) => withJson(secret, method, path, body === undefined ? undefined : JSON.stringify(body)),
    callWithoutBody: (secret, method, path) => withJson(secret, method, path, ''),
    upload(secret, path, content) {
      const body = multipartParts('7f2c9d', content).join('');
      return sent(api(), `POST ${path}`, [...common(secret), 'Content-Type: multipart/form-data; boundary=7f2c9d', `Content-Length: ${body.length}`], body);
    },
  };
}

function multipartParts(boundary: string, content: string): string[] {
  return [`--${boundary}\r\nContent-Disposition: form-data; name="fax_file"; filename="sample.pdf"\r\nContent-Type: application/pdf\r\n\r\n`, content, `\r\n--${boundary}--\r\n`];
}

async function sent(api: ApiServer, line: string, headers: readonly string[], body: string): Promise<RawAnswer> {
  return readAnswer(await api.raw(line, headers, body));
}

/** An answer's bytes, taken apart: also one that came in chunks. */
export function readAnswer(bytes: string): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.slice(0, end).split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = bytes.slice(end + 4);
  const text = Buffer.from(headers.get('transfer-encoding') === 'chunked' ? joined(body) : body, 'latin1').toString('utf8');
  const isJson = (headers.get('content-type') ?? '').includes('json') && text !== '';
  return { status: Number(first.split(' ')[1]), headers, text, json: isJson ? (JSON.parse(text) as unknown) : undefined };
}

function joined(chunked: string): string {
  const end = chunked.indexOf('\r\n');
  const size = Number.parseInt(chunked.slice(0, end), 16);
  return size > 0 ? chunked.slice(end + 2, end + 2 + size) + joined(chunked.slice(end + 4 + size)) : '';
}
