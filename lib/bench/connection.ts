import 'server-only';
import { connect, type Socket } from 'node:net';

/** A kept-alive connection. */
export function openConnection(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.setNoDelay(true).setEncoding('latin1').on('error', reject);
  });
}

/** Sends a request as bytes, and answers with the status once the whole answer is there. Rejects where the server hangs up, and where an answer does not say its length. */
export function exchange(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let received = '';
    const done = (settle: () => void) => {
      socket.off('data', take).off('close', hungUp);
      settle();
    };
    const hungUp = () => done(() => reject(new Error('The server hung up.')));
    const take = (chunk: string) => {
      received += chunk;
      const length = lengthOf(received);
      if (length === undefined) done(() => reject(new Error('An answer without a length.')));
      else if (received.length >= length) done(() => resolve(statusOf(received)));
    };
    socket.on('data', take).once('close', hungUp);
    socket.write(request);
  });
}

function statusOf(answer: string): number {
  return Number(answer.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
}

/** The bytes that an answer has, head and body: infinite while its head is incomplete, undefined where it says no length. */
function lengthOf(received: string): number | undefined {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return Number.POSITIVE_INFINITY;
  if (statusOf(received) === 204) return head + 4;
  const length = /\r\ncontent-length: (\d+)/i.exec(received)?.[1];
  return length === undefined ? undefined : head + 4 + Number(length);
}
