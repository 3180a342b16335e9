import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, test } from '@playwright/test';
import { ratioOf, spread } from './compare';
import { exchange, openConnection } from './connection';

test('a spread is the median with the smallest and the largest, of an odd and an even number', () => {
  expect(spread([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
  expect(spread([4, 1, 9, 2])).toEqual({ median: 3, least: 1, most: 9 });
});

test('a ratio is taken round by round: a round in which the machine was busy weighs on both', () => {
  const one = { throughput: [], cpu: [50, 500, 51] };
  const other = { throughput: [], cpu: [10, 100, 10] };
  expect(ratioOf(one, other)).toEqual({ median: 5, least: 5, most: 5.1 });
});

/** A server that answers whatever comes with these pieces, each in a packet of its own. */
async function answering(...pieces: readonly string[]): Promise<{ port: number; close(): void }> {
  const server: Server = createServer((socket) => {
    const send = (at: number) => {
      const piece = pieces[at];
      if (piece === undefined) return;
      socket.write(piece, () => setImmediate(send, at + 1));
    };
    socket.setNoDelay(true).once('data', () => send(0)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

test('an answer counts once it is whole, however it comes; a server that is gone or hides the length is an error', async () => {
  const whole = await answering('HTTP/1.1 20', '1 Created\r\ncontent-le', 'ngth: 5\r\n\r\n', '12', '345');
  const connection = await openConnection(whole.port);
  expect(await exchange(connection, 'x')).toBe(201);
  connection.destroy();
  whole.close();
  const lengthless = await answering('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
  const other = await openConnection(lengthless.port);
  await expect(exchange(other, 'x')).rejects.toThrow('without a length');
  other.destroy();
  lengthless.close();
  const gone = openConnection(whole.port);
  await expect(gone).rejects.toThrow('ECONNREFUSED');
});
