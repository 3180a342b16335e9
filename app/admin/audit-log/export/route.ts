import type { NextRequest } from 'next/server';
import { notFound } from 'next/navigation';
import { auditCsvWords } from '@/components/audit-log/csv-words';
import { mayExport } from '@/lib/admin/record-export';
import { auditLogAsCsv, auditLogAsJsonLines } from '@/lib/audit/export-audit-log';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { requestOrigin } from '@/lib/auth/request-origin';
import { printAuditQuery, readAuditQuery } from '@/lib/domain/audit-query';
import { dayIn } from '@/lib/domain/time-zones';
import { auditLogPath } from '../../../paths';
import { streamOf } from '../../../stream-of';

/** What the log's address matches, as a file. For a member there is none; the attempt is recorded, and so is what an admin takes along. */
export async function GET(request: NextRequest): Promise<Response> {
  const member = await requireMember(auditLogPath);
  const reader = await currentReader();
  const said = Object.fromEntries(request.nextUrl.searchParams);
  const query = { ...readAuditQuery(said).query, before: undefined, after: undefined };
  const format = said['format'] === 'jsonl' ? 'jsonl' : 'csv';
  if (!(await mayExport(member, { action: 'export-audit-log', format, filter: printAuditQuery(query) }, await requestOrigin(), reader.now))) notFound();
  const parts = format === 'jsonl' ? auditLogAsJsonLines(member, query, reader.now) : auditLogAsCsv(member, query, auditCsvWords(reader), reader.now);
  return new Response(streamOf(parts), {
    headers: {
      'Content-Type': format === 'jsonl' ? 'application/jsonl; charset=utf-8' : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-log-${dayIn(reader.zone, reader.now)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}
