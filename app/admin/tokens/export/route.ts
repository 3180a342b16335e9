import type { NextRequest } from 'next/server';
import { notFound } from 'next/navigation';
import { csvWords } from '@/components/tokens/csv-words';
import { exportInventory } from '@/lib/admin/export-inventory';
import { mayExport } from '@/lib/admin/record-export';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { requestOrigin } from '@/lib/auth/request-origin';
import { printInventoryQuery, readInventoryQuery } from '@/lib/domain/inventory-query';
import { csvAnswer } from '../../../csv-answer';
import { adminTokensPath } from '../../../paths';

/** The organization's tokens that the inventory's address matches, as a file. For who may not there is none, and what an admin takes along is recorded; who is not signed in is led there and back to the list. */
export async function GET(request: NextRequest): Promise<Response> {
  const member = await requireMember(adminTokensPath);
  const { words, zone, now } = await currentReader();
  const { query } = readInventoryQuery(Object.fromEntries(request.nextUrl.searchParams));
  if (!(await mayExport(member, { action: 'export-tokens', format: 'csv', filter: printInventoryQuery(query) }, await requestOrigin(), now))) notFound();
  return csvAnswer(exportInventory(member, query, { ...csvWords(words), owner: words('list.owner') }, now), 'all-tokens', zone, now);
}
