import 'server-only';
import { searchOf, type ApiContext } from '../context';

/** A form's fields, each at most once and none empty; or why there are none to read. */
export type Form = { readonly fields: ReadonlyMap<string, string> } | { readonly problem: FormProblem };
export type FormProblem = 'form-expected' | 'form-too-large' | 'parameter-doubled' | 'parameter-in-address';

/** A secret, a hint and a client's credentials are a few hundred bytes. */
const LARGEST_FORM = 16 * 1024;

/** Reads `application/x-www-form-urlencoded` (RFC 6749 §3.2: no parameter twice, an empty one is as if omitted). A secret never stands in an address. */
export async function formOf(c: ApiContext): Promise<Form> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { problem: 'form-expected' };
  if (searchOf(c) !== '') return { problem: 'parameter-in-address' };
  const text = await bodyUpTo(c, LARGEST_FORM);
  if (text === undefined) return { problem: 'form-too-large' };
  const sent = [...new URLSearchParams(text)];
  const fields = new Map(sent.filter(([, value]) => value !== ''));
  return new Set(sent.map(([name]) => name)).size < sent.length ? { problem: 'parameter-doubled' } : { fields };
}

/** The body as text, refused while it streams in. */
async function bodyUpTo(c: ApiContext, most: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
