import type { Metadata } from 'next';
import { PageHead } from '@/components/shell/page-head';
import { buttonStyle } from '@/components/controls/button-style';
import { EmptyList } from '@/components/tokens/empty-list';
import { PlanNotice } from '@/components/tokens/plan-notice';
import { TokenList } from '@/components/tokens/token-list';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { planHasTokens } from '@/lib/domain/roles';
import { ownerName } from '@/lib/members/owner-name';
import { listTokens } from '@/lib/tokens/list-tokens';
import { publicOrigin } from '@/lib/environment/public-origin';
import { integrationsPath, newTokenPath, profilePath, tokenListPath } from '../../../paths';
import { SignedInFrame } from '../../../signed-in-frame';
import { revokeToken } from './revoke-token';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.yourTokens') };
}

/** A member's own tokens. */
export default async function PersonalAccessTokens() {
  const member = await requireMember(tokenListPath);
  const { words, language, zone, now } = await currentReader();
  const tokens = await listTokens(member, now);
  const mayGenerate = planHasTokens(member.plan);
  const generate = (
    <a href={newTokenPath} className={buttonStyle('primary', 'bar')}>
      {words('pages.generate')}
    </a>
  );
  const trail = [
    { label: words('pages.profile'), href: profilePath },
    { label: words('pages.integrations'), href: integrationsPath },
    { label: words('pages.tokens') },
  ];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail} areas={['list', 'status', 'revoke', 'ending', 'time']}>
      <PageHead title={words('pages.tokens')} action={mayGenerate && tokens.length > 0 ? generate : undefined} />
      {!mayGenerate && <PlanNotice words={words} ownerName={await ownerName(member.accountId)} />}
      {tokens.length > 0 && <TokenList words={words} language={language} zone={zone} now={now} tokens={tokens} revoke={revokeToken} />}
      {mayGenerate && tokens.length === 0 && <EmptyList words={words} href={newTokenPath} apiOrigin={publicOrigin()} />}
    </SignedInFrame>
  );
}
