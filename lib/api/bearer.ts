import 'server-only';
import { holdsSecret } from '@/lib/domain/secret';
import { searchOf, type ApiContext } from './context';

/** What the request carries as its token: one string, or why there is none to check. */
export type Bearer = { readonly sent: string } | { readonly verdict: 'missing' | 'ambiguous' | 'malformed' };

/** Bodies up to this size (bytes) are searched for a second token; larger ones are files. */
const SEARCHED_BODY = 64 * 1024;

/**
 * Reads RFC 6750 §2.1's header. More than one of them, or a token in the query (§2.3) or a form or JSON body (§2.2) too, is ambiguous.
 * Node keeps only the first of two Authorization headers, so the raw ones are counted.
 * @param search the query of the request that is checked: of the gateway's the original one's.
 */
export async function bearerOf(c: ApiContext, search = searchOf(c)): Promise<Bearer> {
  const sent = authorizationHeaders(c.env.incoming.rawHeaders);
  if (sent.length > 1) return { verdict: 'ambiguous' };
  const [scheme = '', credentials] = splitOnce(sent[0] ?? '');
  if (scheme.toLowerCase() !== 'bearer') return { verdict: 'missing' };
  if (carriesToken(search) || (await bodyCarriesToken(c))) return { verdict: 'ambiguous' };
  return credentials === '' ? { verdict: 'malformed' } : { sent: credentials };
}

export function authorizationHeaders(raw: readonly string[]): string[] {
  return raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === 'authorization');
}

/** The scheme, then the credentials after one or more spaces (RFC 9110 §11.4). */
function splitOnce(header: string): [string, string] {
  const at = header.indexOf(' ');
  return at < 0 ? [header, ''] : [header.slice(0, at), header.slice(at).replace(/^ +/, '')];
}

function carriesToken(text: string): boolean {
  return text !== '' && (/(^|[?&])access_token=/.test(text) || holdsSecret(decoded(text)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // One escape that cannot be read must not hide the others.
    return text.replace(/%([0-7][0-9a-f])/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

async function bodyCarriesToken(c: ApiContext): Promise<boolean> {
  const body = await readBody(c);
  if (!body) return false;
  const text = body.toString('utf8');
  return typeOf(c) === FORM ? carriesToken(text) : holdsSecret(text);
}

/** The bytes of a short form or JSON body, which is searched for a second token; undefined for any other, which is left unread. */
export async function readBody(c: ApiContext): Promise<Buffer | undefined> {
  const length = Number(c.env.incoming.headers['content-length'] ?? Number.NaN);
  if (!(length > 0 && length <= SEARCHED_BODY) || ![FORM, 'application/json'].includes(typeOf(c))) return undefined;
  return Buffer.from(await c.req.arrayBuffer());
}

const FORM = 'application/x-www-form-urlencoded';

function typeOf(c: ApiContext): string {
  return (c.env.incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
