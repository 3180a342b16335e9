import type { NextRequest } from 'next/server';
import { csvWords } from '@/components/tokens/csv-words';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { readListQuery } from '@/lib/domain/list-query';
import { dayIn } from '@/lib/domain/time-zones';
import { exportTokens } from '@/lib/tokens/export-tokens';
import { tokenListPath } from '../../../../paths';
import { streamOf } from '../../../../stream-of';

/** The member's own tokens that the list's address matches, as a file. Whoever is not signed in is led to the sign-in and back to the list. */
export async function GET(request: NextRequest): Promise<Response> {
  const member = await requireMember(tokenListPath);
  const { words, zone, now } = await currentReader();
  const query = readListQuery(Object.fromEntries(request.nextUrl.searchParams));
  const parts = exportTokens(member, query, csvWords(words), now);
  return new Response(streamOf(parts), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tokens-${dayIn(zone, now)}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
