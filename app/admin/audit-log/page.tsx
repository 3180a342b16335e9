import type { Metadata } from 'next';
import { ChainLine } from '@/components/audit-log/chain-line';
import { LogChips } from '@/components/audit-log/log-chips';
import { LogFilter } from '@/components/audit-log/log-filter';
import { LogList } from '@/components/audit-log/log-list';
import { LogNotices } from '@/components/audit-log/log-notices';
import { Ignored } from '@/components/controls/ignored';
import { PageHead } from '@/components/shell/page-head';
import { ListFailed } from '@/components/tokens/list-failed';
import { answered } from '@/lib/actions/answered';
import { lastVerification, readAuditLog } from '@/lib/audit/read-audit-log';
import { requireAdmin } from '@/lib/auth/require-admin';
import { currentReader, type Reader } from '@/lib/auth/reader';
import type { Verification } from '@/lib/domain/audit-log';
import { printAuditQuery, readAuditQuery, type AuditQuery } from '@/lib/domain/audit-query';
import type { ListAddress } from '@/lib/domain/list-query';
import { timeAgo } from '@/lib/i18n/relative-time';
import { auditExportPath, auditLogPath, overviewPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { verifyLog } from './verify-log';

interface Props {
  readonly searchParams: Promise<ListAddress>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await requireAdmin(address(readAuditQuery(await searchParams).query));
  const { words } = await currentReader();
  return { title: words('pages.auditLog') };
}

/** What the filter and the verification say in the browser. */
const areas = ['problems', ['listTools', 'filter', 'any', 'apply'], ['auditLog', 'person', 'personHint', 'token', 'tokenHint', 'kind', 'kinds', 'from', 'to', 'chain', 'verified', 'broken', 'notVerified', 'verifyNow'], ['time', 'justNow']] as const;

const address = (query: AuditQuery) => auditLogPath + printAuditQuery(query);

/** Who did what in the organization: each entry a sentence, the newest first, and at the end whether the log is what was written into it. */
export default async function AuditLog({ searchParams }: Props) {
  const { query, ignored } = readAuditQuery(await searchParams);
  const member = await requireAdmin(address(query));
  const reader = await currentReader();
  const { words } = reader;
  const read = await answered('readAuditLog', async () => ({ kind: 'read' as const, page: await readAuditLog(member, query), last: await lastVerification(member) }));
  const view = { ...reader, query, path: auditLogPath, address };
  return (
    <SignedInFrame member={member} current="auditLog" trail={[{ label: words('pages.admin'), href: overviewPath }, { label: words('pages.auditLog') }]} areas={areas}>
      <PageHead title={words('pages.auditLog')} />
      <Ignored words={words} values={ignored} />
      <div className="toolbar">
        <p className="max-w-160 min-w-0 text-pretty">{words('auditLog.lead')}</p>
        <div className="toolbar-end">
          <LogFilter key={address(query)} query={query} path={auditLogPath} />
        </div>
      </div>
      <LogChips {...view} hasMatches={read.kind === 'read' && read.page !== undefined && read.page.entries.length > 0} />
      {read.kind === 'read' && read.page ? (
        <>
          <LogNotices words={words} tooMany={read.page.tooMany} />
          <LogList {...view} page={read.page} exportHref={(format) => auditExportPath + printAuditQuery({ ...query, before: undefined, after: undefined }, { format })} />
          <ChainLine last={toldVerification(reader, read.last)} verify={verifyLog} />
        </>
      ) : (
        <ListFailed words={words} requestId={read.kind === 'failed' ? read.requestId : undefined} href={address(query)} />
      )}
    </SignedInFrame>
  );
}

function toldVerification({ words, now }: Reader, last: Verification | undefined) {
  if (!last) return undefined;
  const isBroken = last.brokenSeq !== null;
  const text = last.brokenSeq === null ? words('auditLog.verified', { count: last.entries }) : words('auditLog.broken', { id: last.brokenSeq });
  return { text, ago: timeAgo(words, last.at, now), isBroken };
}
