import type { Metadata } from 'next';
import { FoundFinder } from '@/components/found/found-finder';
import { RequestsFigure } from '@/components/figures/requests-figure';
import { ExpiriesFigure } from '@/components/overview/expiries-figure';
import { NeedsAttention } from '@/components/overview/needs-attention';
import { StandingsFigure } from '@/components/overview/standings-figure';
import { PageHead } from '@/components/shell/page-head';
import { PageSection } from '@/components/token-page/section';
import { ListFailed } from '@/components/tokens/list-failed';
import { answered } from '@/lib/actions/answered';
import { readOverview } from '@/lib/admin/read-overview';
import { requireAdmin } from '@/lib/auth/require-admin';
import { currentReader } from '@/lib/auth/reader';
import { foundPaths } from '../found-a-secret/found-paths';
import { lookUpFoundTokens } from '../found-a-secret/look-up-found-tokens';
import { stopFoundTokens } from '../found-a-secret/stop-found-tokens';
import { overviewPath } from '../paths';
import { SignedInFrame } from '../signed-in-frame';
import { attentionPaths } from './attention-paths';

export async function generateMetadata(): Promise<Metadata> {
  await requireAdmin(overviewPath);
  const { words } = await currentReader();
  return { title: words('pages.overview') };
}

/** The organization at a glance: how to stop what leaked, what needs a hand, and three charts. */
export default async function AdminOverview() {
  const member = await requireAdmin(overviewPath);
  const reader = await currentReader();
  const { words, now } = reader;
  const read = await answered('readOverview', async () => ({ kind: 'read' as const, overview: await readOverview(member, now) }));
  return (
    <SignedInFrame member={member} current="overview" trail={[{ label: words('pages.admin') }, { label: words('pages.overview') }]} areas={['found', 'ending', 'status', 'time']}>
      <PageHead title={words('pages.overview')} />
      <section aria-labelledby="found-heading">
        <h2 id="found-heading" className="mb-3 text-16 font-semibold">
          {words('pages.foundSecret')}
        </h2>
        <FoundFinder lines={1} lookUp={lookUpFoundTokens} stop={stopFoundTokens} readerIsAdmin paths={foundPaths} />
      </section>
      {read.kind === 'read' && read.overview ? (
        <>
          <NeedsAttention words={words} overview={read.overview} paths={attentionPaths} />
          <PageSection id="requests" title={words('overview.requests')}>
            <RequestsFigure {...reader} days={read.overview.days} />
            <p className="mt-1 text-12 text-muted">{words('usage.inUtc')}</p>
          </PageSection>
          <PageSection id="expiries" title={words('overview.expiries')}>
            <ExpiriesFigure {...reader} weeks={read.overview.weeks} />
          </PageSection>
          <PageSection id="standings" title={words('overview.standings')}>
            <StandingsFigure {...reader} standings={read.overview.standings} />
          </PageSection>
        </>
      ) : (
        <div className="mt-8">
          <ListFailed words={words} requestId={read.kind === 'failed' ? read.requestId : undefined} href={overviewPath} />
        </div>
      )}
    </SignedInFrame>
  );
}
