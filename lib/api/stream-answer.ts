import 'server-only';
import { pipeline, type Readable } from 'node:stream';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { log } from '@/lib/log/log';
import { requestIdOf, type ApiContext } from './context';

/**
 * Streams an answer's bytes to its socket, at the reader's pace. A stream that fails cuts the answer off, so that it never looks whole.
 */
export function streamAnswer(c: ApiContext, status: number, headers: readonly (readonly [name: string, value: string])[], bytes: Readable): Response {
  const { outgoing } = c.env;
  for (const [name, value] of headers) outgoing.appendHeader(name, value);
  outgoing.writeHead(status);
  pipeline(bytes, outgoing, (error) => {
    if (error && !outgoing.writableFinished) log().info({ requestId: requestIdOf(c), why: error.message }, 'answer cut off');
  });
  return RESPONSE_ALREADY_SENT;
}
