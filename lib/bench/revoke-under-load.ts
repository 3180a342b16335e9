import 'server-only';
import type { Socket } from 'node:net';
import { exchange, openConnection } from './connection';

export interface Revoked {
  /** Requests that were let through at all. */
  readonly served: number;
  /** Requests that began after the revocation's answer had come, and those of them that were let through. */
  readonly begunAfter: number;
  readonly letThrough: number;
}

interface Given {
  readonly ports: readonly number[];
  readonly callers: number;
  /** The token's own call, `GET`. */
  readonly request: string;
  readonly revokeOn: number;
}

/** Requests that every caller still sends once the token is revoked. */
const AFTER = 20;
/** Requests served before the token is revoked: the callers are at full speed then. */
const BEFORE = 500;

/** Calls with one token from all sides, revokes it by its own call in the midst, and says what was let through. */
export async function revokeUnderLoad({ ports, callers, request, revokeOn }: Given): Promise<Revoked> {
  const told = { served: 0, begunAfter: 0, letThrough: 0 };
  let isRevoked = false;
  let atFullSpeed = () => undefined as void;
  const begun = new Promise<void>((resolve) => (atFullSpeed = resolve));
  const ask = async (connection: Socket) => {
    // Known before the request is written: whatever is sent from here on began after the answer.
    const beganAfter = isRevoked;
    const status = await exchange(connection, request);
    if (status !== 200 && status !== 401) throw new Error(`An answer of ${status}.`);
    if (status === 200) told.served += 1;
    if (told.served === BEFORE) atFullSpeed();
    if (beganAfter) told.begunAfter += 1;
    if (beganAfter && status === 200) told.letThrough += 1;
    return beganAfter;
  };
  const keepAsking = async (port: number) => {
    const connection = await openConnection(port);
    for (let left = AFTER; left > 0; ) if (await ask(connection)) left -= 1;
    connection.destroy();
  };
  // One more on each process, which waits: it asks in the very moment of the answer.
  const waiting = await Promise.all(ports.map(openConnection));
  const asking = Promise.all(Array.from({ length: callers }, (_, at) => keepAsking(ports[at % ports.length] ?? 0)));
  await Promise.race([begun, asking]);
  await revoke(revokeOn, request.replace(/^GET/, 'DELETE'));
  isRevoked = true;
  await Promise.all([asking, ...waiting.map(ask)]);
  waiting.forEach((connection) => connection.destroy());
  return told;
}

async function revoke(port: number, request: string): Promise<void> {
  const connection = await openConnection(port);
  const status = await exchange(connection, request);
  if (status !== 204) throw new Error(`The revocation was answered ${status}.`);
  connection.destroy();
}
