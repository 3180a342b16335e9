import 'server-only';
import { authorizationHeaders } from '../bearer';
import type { ApiContext } from '../context';

/** What a request shows as its client's credentials, or why there are none to check. */
export type ClientCredentials = { readonly clientId: string; readonly secret: string } | { readonly problem: 'no-credentials' | 'two-methods' };

/** RFC 6749 §2.3.1: HTTP Basic, or `client_id` and `client_secret` in the form; never both (§2.3), and never two headers. */
export function clientCredentialsOf(c: ApiContext, form: ReadonlyMap<string, string>): ClientCredentials {
  const headers = authorizationHeaders(c.env.incoming.rawHeaders);
  const clientId = form.get('client_id');
  const secret = form.get('client_secret');
  if (headers.length > 1 || (headers.length === 1 && secret !== undefined)) return { problem: 'two-methods' };
  if (headers[0] === undefined) return clientId !== undefined && secret !== undefined ? { clientId, secret } : { problem: 'no-credentials' };
  const basic = basicOf(headers[0]);
  // A client_id beside Basic is common and harmless as long as both say the same.
  if (basic && clientId !== undefined && clientId !== basic.clientId) return { problem: 'two-methods' };
  return basic ?? { problem: 'no-credentials' };
}

/** Id and secret are form-encoded before they are joined (RFC 6749 §2.3.1). */
function basicOf(header: string): { clientId: string; secret: string } | undefined {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(header)?.[1];
  const [clientId, secret] = Buffer.from(encoded ?? '', 'base64').toString('utf8').split(/:(.*)/s);
  return clientId && secret ? { clientId: formDecoded(clientId), secret: formDecoded(secret) } : undefined;
}

function formDecoded(text: string): string {
  return new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x') ?? '';
}
