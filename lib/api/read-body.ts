import 'server-only';
import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { inputProblem } from '@/lib/domain/input-problem';
import { fail } from './answers';
import type { ApiContext } from './context';

/** The largest JSON body, in bytes: four thousand destinations and a long cover page fit in it several times. */
const LARGEST = 1024 * 1024;

export type Input<Read> = { readonly input: Read } | { readonly refused: Response };

/** Reads a JSON body by its rule, or refuses it with the vendor's error. An empty body is an empty object: clients send one with a JSON type. */
export async function readBody<Read>(c: ApiContext, rule: z.ZodMiniType<Read>): Promise<Input<Read>> {
  const text = await bodyText(c);
  if (text === undefined) return { refused: fail(c, 413, 'body_too_large', `A body may have at most ${LARGEST} bytes.`) };
  if (text !== '' && !isJson(c.req.header('content-type'))) return { refused: invalid(c, 'Send the body as application/json.') };
  return readBy(c, rule, () => (text.trim() === '' ? {} : JSON.parse(text)), 'The body is not JSON that can be read.');
}

/** Reads the query parameters by their rule. Of a doubled one the first counts. */
export function readQuery<Read>(c: ApiContext, rule: z.ZodMiniType<Read>): Input<Read> {
  const sent = new URL(c.req.url).searchParams;
  const first = new Map([...sent].reverse());
  return readBy(c, rule, () => Object.fromEntries(first), 'The query cannot be read.');
}

function readBy<Read>(c: ApiContext, rule: z.ZodMiniType<Read>, sent: () => unknown, unreadable: string): Input<Read> {
  try {
    const read = rule.safeParse(sent());
    return read.success ? { input: read.data } : { refused: invalid(c, inputProblem(read.error)) };
  } catch (error) {
    // Broken JSON, or JSON nested so deeply that looking into it runs out of stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return { refused: invalid(c, unreadable) };
    throw error;
  }
}

/** What was sent is not as documented. */
export function invalid(c: ApiContext, description: string): Response {
  return fail(c, 400, 'invalid_request', description);
}

function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '');
}

/** Undefined for a body over the limit. The check may have read a short one before. */
async function bodyText(c: ApiContext): Promise<string | undefined> {
  const length = c.req.header('content-length');
  if (length === undefined) return c.req.header('transfer-encoding') === undefined ? '' : streamed(c.env.incoming);
  return Number(length) > LARGEST ? undefined : c.req.text();
}

/** Reads a body of unknown length. Listeners, and no loop: a loop that is left early would end the connection before the answer. */
function streamed(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (text: string | undefined) => {
      request.off('data', take).off('end', end).off('error', reject);
      resolve(text);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST) done(undefined);
      else chunks.push(chunk);
    };
    const end = () => done(Buffer.concat(chunks).toString('utf8'));
    request.on('data', take).on('end', end).on('error', reject);
  });
}
