import 'server-only';
import type { Server } from 'node:http';
import { log } from '@/lib/log/log';

/** The longest an orderly stop may take, in milliseconds; then the process ends anyway. */
const LONGEST_STOP_MS = 10_000;

/**
 * Ends the process on SIGTERM or SIGINT: takes no new request, finishes what is in flight, then runs `finish`, then exits 0.
 * An uncaught error is logged and ends the process at once with 1: what state it left nobody knows.
 */
export function stopOrderly(server: Server, finish: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log().info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    // Kept-alive connections would hold the server open: the idle ones go now, the others after their answer.
    server.prependListener('request', (_request, response) => void response.setHeader('Connection', 'close'));
    const closer = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(closer);
      finish().then(
        () => process.exit(0),
        (error: unknown) => die(error),
      );
    });
    server.closeIdleConnections();
  };
  // `on`, not `once`: a second signal would otherwise kill at once, and Ctrl-C in `npm run demo` arrives twice.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}

function die(error: unknown): void {
  log().fatal({ err: error }, 'uncaught');
  process.exit(1);
}
