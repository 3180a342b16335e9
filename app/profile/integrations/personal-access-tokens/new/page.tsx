import type { Metadata } from 'next';
import { newSubmissionId } from '@/lib/tokens/submission-id';
import { PageHead } from '@/components/shell/page-head';
import { GenerateForm } from '@/components/token-form/generate-form';
import { PlanNotice } from '@/components/tokens/plan-notice';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { openPolicy } from '@/lib/domain/policy';
import { isAdmin, planHasTokens } from '@/lib/domain/roles';
import { publicOrigin } from '@/lib/environment/public-origin';
import { ownerName } from '@/lib/members/owner-name';
import { integrationsPath, newTokenPath, profilePath, tokenListPath } from '../../../../paths';
import { SignedInFrame } from '../../../../signed-in-frame';
import { generateToken } from './generate-token';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('tokens.generateNew') };
}

/** The form that generates a token, and in its place, once, the secret. */
export default async function GenerateNewToken() {
  const member = await requireMember(newTokenPath);
  const { words, language, zone, now } = await currentReader();
  const trail = [
    { label: words('navigation.profile'), href: profilePath },
    { label: words('navigation.integrations'), href: integrationsPath },
    { label: words('product.tokens'), href: tokenListPath },
    { label: words('tokens.generateNew') },
  ];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail}>
      {planHasTokens(member.plan) ? (
        <GenerateForm
          action={generateToken}
          submissionId={newSubmissionId()}
          memberId={member.id}
          readerIsAdmin={isAdmin(member.role)}
          policy={openPolicy}
          zone={zone}
          now={now}
          language={language}
          listPath={tokenListPath}
          apiOrigin={publicOrigin()}
        />
      ) : (
        <>
          <PageHead title={words('tokens.generateNew')} />
          <PlanNotice words={words} ownerName={await ownerName(member.accountId)} />
        </>
      )}
    </SignedInFrame>
  );
}
