import 'server-only';
import { Client, type Dispatcher } from 'undici';
import type { TryFailure, TryOutcome } from '@/lib/domain/webhook-retries';
import { findAddresses, type FindAddresses } from './find-addresses';
import { failure, guardedConnector } from './guarded-connector';
import type { SignedMessage } from './signed-message';

/** How long a try may take, name and connection included. The Standard Webhooks specification recommends 15 to 30 seconds. */
export const PATIENCE_MS = 15_000;
/** What is read of an answer's body before its connection is cut: only the status counts, but a short answer may end politely. */
const MOST_OF_A_BODY = 16_384;
const LONGEST_BODY_MS = 500;

export interface CallRules {
  /** Addresses and CIDR ranges that may be dialled although they are not public. */
  readonly allowedAddresses: readonly string[];
  readonly find?: FindAddresses;
  readonly patienceMs?: number;
}

/**
 * Makes one try. Follows no redirect, keeps no connection, cookie or credential, reads no proxy setting.
 * Undefined where `stop` ended it: then nobody knows whether the receiver has heard it.
 */
export async function callReceiver(target: string, message: SignedMessage, { allowedAddresses, find = findAddresses, patienceMs = PATIENCE_MS }: CallRules, stop: AbortSignal): Promise<TryOutcome | undefined> {
  if (stop.aborted) return undefined;
  const { origin, pathname, search } = new URL(target);
  // One client per try: what was resolved and checked for it serves nothing else.
  const client = new Client(origin, { connect: guardedConnector(find, allowedAddresses, patienceMs), pipelining: 0, headersTimeout: patienceMs, maxHeaderSize: 16_384 });
  // A request's own signal is not heard while a connection is being made; the client's end is.
  const end = (code: TryFailure | 'stopped') => void client.destroy(failure(code));
  const stopped = () => end('stopped');
  const patience = setTimeout(() => end('timed-out'), patienceMs);
  stop.addEventListener('abort', stopped);
  try {
    const { statusCode, headers, body } = await client.request({ method: 'POST', path: pathname + search, headers: message.headers, body: message.body });
    await discard(body);
    return { status: statusCode, retryAfter: [headers['retry-after']].flat()[0] };
  } catch (error) {
    return outcomeOf((error as { code?: unknown }).code);
  } finally {
    clearTimeout(patience);
    stop.removeEventListener('abort', stopped);
    end('not-reached');
  }
}

async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  let patience: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (patience = setTimeout(resolve, LONGEST_BODY_MS)));
  await Promise.race([body.dump({ limit: MOST_OF_A_BODY }).catch(() => undefined), enough]);
  clearTimeout(patience);
}

function outcomeOf(code: unknown): TryOutcome | undefined {
  if (code === 'stopped') return undefined;
  if (code === 'address-refused' || code === 'no-address' || code === 'timed-out') return { failure: code };
  const isTimeout = code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'ETIMEDOUT';
  return { failure: isTimeout ? 'timed-out' : 'not-reached' };
}
