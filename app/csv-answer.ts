import { dayIn } from '@/lib/domain/time-zones';
import { streamOf } from './stream-of';

/** A file in CSV, named after what it holds and the reader's day. */
export function csvAnswer(parts: AsyncGenerator<string>, name: string, zone: string, now: number): Response {
  return new Response(streamOf(parts), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${dayIn(zone, now)}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
