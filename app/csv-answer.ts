import { dayIn } from '@/lib/domain/time-zones';

/** A file in CSV, named after what it holds and the reader's day. Each part is made when the one before it has been taken: a long list never stands in memory as a whole. */
export function csvAnswer(parts: AsyncGenerator<string>, name: string, zone: string, now: number): Response {
  return new Response(streamOf(parts), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${dayIn(zone, now)}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
