import 'server-only';
import { exchange, openConnection } from './connection';

/** A load: callers on kept-alive connections, each sending its next request as soon as its answer is whole. */
export interface Load {
  /** The ports that serve; the connections are spread over them. */
  readonly ports: readonly number[];
  readonly connections: number;
  /** The requests as bytes, taken in turn by all connections together. */
  readonly requests: readonly string[];
  /** Whether the generator may sleep while it waits for answers. */
  readonly maySleep?: boolean;
}

export interface Driven {
  readonly answered: number;
  /** Answers other than 2xx. */
  readonly refused: number;
  readonly seconds: number;
}

/** Drives a load over plain sockets: the generator shares the machine with what it measures, so it must cost little. */
export async function drive({ ports, connections, requests, maySleep = false }: Load, milliseconds: number): Promise<Driven> {
  let next = 0;
  const counted = { answered: 0, refused: 0 };
  const began = performance.now();
  const until = began + milliseconds;
  const keepAsking = async (port: number) => {
    const connection = await openConnection(port);
    while (performance.now() < until) {
      const status = await exchange(connection, requests[next++ % requests.length] ?? '');
      counted.answered += 1;
      if (status < 200 || status > 299) counted.refused += 1;
    }
    connection.destroy();
  };
  if (!maySleep) stayAwake(until);
  await Promise.all(Array.from({ length: connections }, (_, at) => keepAsking(ports[at % ports.length] ?? 0)));
  return { ...counted, seconds: (performance.now() - began) / 1000 };
}

/**
 * Keeps this process turning while it drives. Asleep it would have to be woken by the server's write, which the kernel charges to the
 * server, and the more often the slower the server is: a bare one, which the load hardly keeps up with, would never pay for it.
 */
function stayAwake(until: number): void {
  if (performance.now() < until) setImmediate(() => stayAwake(until));
}
