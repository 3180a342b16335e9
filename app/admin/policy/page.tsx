import type { Metadata } from 'next';
import { PolicyHistory } from '@/components/policy/policy-history';
import { PolicyQuestions } from '@/components/policy/policy-questions';
import { PageHead } from '@/components/shell/page-head';
import { currentReader } from '@/lib/auth/reader';
import { requireAdmin } from '@/lib/auth/require-admin';
import { planHasTokens } from '@/lib/domain/roles';
import { zoneName } from '@/lib/i18n/formats';
import { ownerName } from '@/lib/members/owner-name';
import { policyHistory } from '@/lib/policy/policy-history';
import { organizationPolicy } from '@/lib/policy/read-policy';
import { policyPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { preview } from './preview';
import { save } from './save';

export async function generateMetadata(): Promise<Metadata> {
  await requireAdmin(policyPath);
  const { words } = await currentReader();
  return { title: words('pages.policy') };
}

/** Changes of the past that the page tells. */
const MOST_CHANGES = 20;

/** What the organization allows: five questions, each with its answer, and what was changed before. */
export default async function PolicyPage() {
  const member = await requireAdmin(policyPath);
  const reader = await currentReader();
  const { words, language, zone, now } = reader;
  const { policy, version } = await organizationPolicy(member);
  const mayChange = planHasTokens(member.plan);
  const settings = { policy, version, language, zone, zoneText: zoneName(zone, language, now), actions: { preview, save } };
  return (
    <SignedInFrame member={member} current="policy" trail={[{ label: words('pages.admin') }, { label: words('pages.policy') }]} areas={['policy', 'problems', 'scopes']}>
      <PageHead title={words('pages.policy')} />
      <p className="mb-6 max-w-160 text-pretty">{mayChange ? words('policy.lead') : words('policy.partOfEnterprise', { owner: await ownerName(member) })}</p>
      <PolicyQuestions settings={settings} mayChange={mayChange} />
      <PolicyHistory words={words} language={language} zone={zone} now={now} changes={await policyHistory(member, MOST_CHANGES)} />
    </SignedInFrame>
  );
}
