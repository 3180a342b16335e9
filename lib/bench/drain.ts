import 'server-only';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Fax services that read whatever is sent to them and keep nothing: what stands behind the gateway under measurement. */
export async function serveDrain(): Promise<{ readonly url: string; bytes(): number; close(): Promise<void> }> {
  let bytes = 0;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => response.setHeader('Content-Type', 'application/json').end('{"path":"/transient-1"}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
