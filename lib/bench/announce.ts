import 'server-only';
import type { Server } from 'node:http';

/** Listens on a free port, says on the output which one it is, and ends on SIGTERM. */
export function announce(server: Server, finish: () => Promise<void> = async () => undefined): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.stdout.write(`Ready on port ${typeof address === 'object' ? address?.port : address}\n`);
  });
  process.on('SIGTERM', () => void finish().then(() => process.exit(0)));
}
