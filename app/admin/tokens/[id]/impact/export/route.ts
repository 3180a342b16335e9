import type { NextRequest } from 'next/server';
import { notFound } from 'next/navigation';
import { impactCsvWords } from '@/components/impact/csv-words';
import { mayExport } from '@/lib/admin/record-export';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { requestOrigin } from '@/lib/auth/request-origin';
import { instantOf } from '@/lib/domain/local-moment';
import { exportImpact } from '@/lib/usage/export-impact';
import { impactHead } from '@/lib/usage/impact-of';
import { csvAnswer } from '../../../../../csv-answer';
import { impactPath } from '../../../../../paths';

/** Every call of the report, as a file. For a member it does not exist, and the attempt is recorded, as is what an admin takes along. */
export async function GET(request: NextRequest, { params }: { readonly params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const member = await requireMember(impactPath(id));
  const { words, zone, now } = await currentReader();
  if (!(await mayExport(member, { action: 'export-impact', format: 'csv', filter: id }, await requestOrigin(), now))) notFound();
  const wanted = instantOf(request.nextUrl.searchParams.get('since') ?? '', zone);
  const { token, since } = (await impactHead(member.accountId, id, wanted, now)) ?? notFound();
  return csvAnswer(exportImpact(member.accountId, id, since, impactCsvWords(words)), `impact-${token.identifier}`, zone, now);
}
