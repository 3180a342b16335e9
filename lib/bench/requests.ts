import 'server-only';

/** The call that is measured: who am I? */
export const OWN_TOKEN = '/v3/personal-access-tokens/self';

/** Requests as bytes, one for each secret, with the headers that the official JavaScript client sends. */
export function requestsWith(secrets: readonly string[], path = OWN_TOKEN): string[] {
  return secrets.map((secret) => headOf('GET', path, [`Authorization: Bearer ${secret}`]));
}

/** A form that is posted, for introspection. */
export function formsWith(bodies: readonly string[], path: string, authorization: string): string[] {
  return bodies.map((body) => headOf('POST', path, [`Authorization: ${authorization}`, 'Content-Type: application/x-www-form-urlencoded', `Content-Length: ${Buffer.byteLength(body)}`]) + body);
}

function headOf(method: string, path: string, headers: readonly string[]): string {
  const common = ['Host: 127.0.0.1:3001', 'Accept: application/json, text/plain, */*', 'User-Agent: axios/0.21.4'];
  return [`${method} ${path} HTTP/1.1`, ...common, ...headers, '', ''].join('\r\n');
}
