import type { Metadata } from 'next';
import { IntegrationCard } from '@/components/integrations/integration-card';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { ownerName } from '@/lib/members/owner-name';
import { countTokens } from '@/lib/tokens/token-page';
import { integrationsPath, profilePath, tokenListPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.integrations') };
}

/** What can be connected: personal access tokens for the Fax.Plus API. */
export default async function Integrations() {
  const member = await requireMember(integrationsPath);
  const { words, now } = await currentReader();
  const trail = [{ label: words('pages.profile'), href: profilePath }, { label: words('pages.integrations') }];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail}>
      <PageHead title={words('pages.integrations')} />
      <IntegrationCard
        words={words}
        plan={member.plan}
        counts={await countTokens(member, now)}
        ownerName={await ownerName(member)}
        href={tokenListPath}
      />
    </SignedInFrame>
  );
}
