import type { Metadata } from 'next';
import { cache } from 'react';
import { ImpactReport } from '@/components/impact/impact-report';
import { buttonStyle } from '@/components/controls/button-style';
import { Ignored } from '@/components/controls/ignored';
import { PageHead } from '@/components/shell/page-head';
import { currentReader } from '@/lib/auth/reader';
import { notThere, requireAdmin } from '@/lib/auth/require-admin';
import { ignoredValues } from '@/lib/domain/ignored-values';
import { isImpactPart, type ImpactPart } from '@/lib/domain/impact';
import { instantOf, localMoment } from '@/lib/domain/local-moment';
import { fullMoment } from '@/lib/i18n/formats';
import { impactOf } from '@/lib/usage/impact-of';
import { adminTokenPath, adminTokensPath, impactExportPath, impactPath, overviewPath } from '../../../../paths';
import { SignedInFrame } from '../../../../signed-in-frame';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ since?: string | string[]; part?: string | string[] }>;
}

/** Calls of each kind that are shown, and of the one that is asked for. */
const FIRST = 20;
const WHOLE = 500;

/** The report, once per request. For a member there is no such page, and of another organization's token there is none. */
const askedFor = cache(async (id: string, since: string | undefined, whole: ImpactPart | undefined) => {
  const member = await requireAdmin(impactPath(id));
  const reader = await currentReader();
  const wanted = since === undefined ? undefined : instantOf(since, reader.zone);
  const report = (await impactOf(member.accountId, id, wanted, { most: FIRST, mostWhole: WHOLE, ...(whole && { whole }) }, reader.now)) ?? (await notThere(member, impactPath(id)));
  return { member, report, ...reader };
});

async function read({ params, searchParams }: Props) {
  const { id } = await params;
  const { since, part } = await searchParams;
  const whole = isImpactPart(part) ? part : undefined;
  const reader = await currentReader();
  const [first] = [since].flat();
  const ignored = ignoredValues({ since, part }, { since: first !== undefined && instantOf(first, reader.zone), part: whole });
  return { id, whole, ignored, ...(await askedFor(id, typeof since === 'string' ? since : undefined, whole)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words, language, zone, report } = await read(props);
  return { title: words('impact.title', { name: report.token.name, moment: fullMoment(report.since, language, zone) }) };
}

/** What a token of the organization did since a moment: after a leak, what to look after. */
export default async function Impact(props: Props) {
  const { id, whole, ignored, member, report, words, language, zone } = await read(props);
  const since = `since=${encodeURIComponent(localMoment(report.since, zone))}`;
  const trail = [
    { label: words('pages.admin'), href: overviewPath },
    { label: words('pages.adminTokens'), href: adminTokensPath },
    { label: report.token.name, href: adminTokenPath(id) },
    { label: words('pages.impact') },
  ];
  return (
    <SignedInFrame member={member} current="adminTokens" trail={trail}>
      <PageHead
        title={words('impact.title', { name: report.token.name, moment: fullMoment(report.since, language, zone) })}
        action={
          <a href={`${impactExportPath(id)}?${since}`} className={buttonStyle('secondary', 'bar')}>
            {words('impact.export')}
          </a>
        }
      />
      <Ignored words={words} values={ignored} />
      <ImpactReport words={words} language={language} zone={zone} report={report} path={impactPath(id)} morePath={(part) => `${impactPath(id)}?${since}&part=${part}#${part}`} whole={whole} />
    </SignedInFrame>
  );
}
