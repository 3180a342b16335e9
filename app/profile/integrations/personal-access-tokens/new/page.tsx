import type { Metadata } from 'next';
import { newSubmissionId } from '@/lib/tokens/submission-id';
import { PageHead } from '@/components/shell/page-head';
import { GenerateForm } from '@/components/token-form/generate-form';
import { NoMoreTokens } from '@/components/tokens/no-more-tokens';
import { PlanNotice } from '@/components/tokens/plan-notice';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { readPrefill } from '@/lib/domain/prefill';
import { prefillAddress, prefillLink } from '@/lib/domain/prefill-link';
import { isAdmin, planHasTokens } from '@/lib/domain/roles';
import { promisedReminders } from '@/lib/notices/choose-notices';
import { publicOrigin } from '@/lib/environment/public-origin';
import { ownerName } from '@/lib/members/owner-name';
import { memberHasEnough, policyFor } from '@/lib/policy/read-policy';
import { integrationsPath, newTokenPath, profilePath, tokenListPath } from '../../../../paths';
import { FirstRequestHere } from '../../../../first-request-here';
import { SignedInFrame } from '../../../../signed-in-frame';
import { revokeToken } from '../revoke-token';
import { generateToken } from './generate-token';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.generate') };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The form that generates a token, filled in by a link if one led here, and in its place, once, the secret. */
export default async function GenerateNewToken({ searchParams }: Props) {
  const link = prefillLink(await searchParams);
  const member = await requireMember(prefillAddress(newTokenPath, link));
  const { words, language, zone, now } = await currentReader();
  const policy = await policyFor(member);
  const mayNot = !policy.mayGenerate || (await memberHasEnough(member, policy, now));
  const trail = [
    { label: words('pages.profile'), href: profilePath },
    { label: words('pages.integrations'), href: integrationsPath },
    { label: words('pages.tokens'), href: tokenListPath },
    { label: words('pages.generate') },
  ];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail} areas={['problems', 'form', 'moreOptions', 'finder', 'calls', 'prefill', 'groups', 'scopes', 'summary', 'reveal', 'firstRequest', 'ending', 'status', 'time', 'list']}>
      {planHasTokens(member.plan) ? (
        <FirstRequestHere>
          <GenerateForm
            action={generateToken}
            submissionId={newSubmissionId()}
            memberId={member.id}
            prefill={readPrefill(link, zone, now, policy)}
            readerIsAdmin={isAdmin(member.role)}
            policy={policy}
            zone={zone}
            now={now}
            language={language}
            reminderDays={await promisedReminders(member)}
            listPath={tokenListPath}
            apiOrigin={publicOrigin()}
            revoke={revokeToken}
            instead={mayNot && <NoMoreTokens words={words} policy={policy} ownerName={await ownerName(member)} listPath={tokenListPath} />}
          />
        </FirstRequestHere>
      ) : (
        <>
          <PageHead title={words('pages.generate')} />
          <PlanNotice words={words} ownerName={await ownerName(member)} />
        </>
      )}
    </SignedInFrame>
  );
}
