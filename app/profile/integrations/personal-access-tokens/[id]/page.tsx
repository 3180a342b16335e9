import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SwitchOver } from '@/components/rotation/switch-over';
import { TokenPage } from '@/components/token-page/token-page';
import { PlanNotice } from '@/components/tokens/plan-notice';
import { historyOfToken } from '@/lib/audit/history-of-token';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { requestOrigin } from '@/lib/auth/request-origin';
import { withDeadlines } from '@/lib/domain/token-history';
import { planHasTokens } from '@/lib/domain/roles';
import { ownerName } from '@/lib/members/owner-name';
import { showToken } from '@/lib/tokens/show-token';
import { switchOverOf } from '@/lib/tokens/switch-over';
import { usageOfToken } from '@/lib/usage/token-usage';
import { integrationsPath, profilePath, rotatePath, tokenListPath, tokenPath, usesPath } from '../../../../paths';
import { SignedInFrame } from '../../../../signed-in-frame';
import { FIRST_EVENTS, FIRST_ROWS, MOST_EVENTS, readWhole } from '../../../../whole-list';
import { revokeToken } from '../revoke-token';
import { stopOldSecret } from '../stop-old-secret';
import { allowOwnAddresses, describeOwnToken, removeOwnScopes, renameOwnToken } from './edit-token';
import { freezeOwnToken, unfreezeOwnToken } from './freeze-token';
import { generateLikePath } from './generate-like-path';
import { wholePath } from './whole-list';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const actions = {
  revoke: revokeToken,
  rename: renameOwnToken,
  describe: describeOwnToken,
  allowAddresses: allowOwnAddresses,
  removeScopes: removeOwnScopes,
  freeze: freezeOwnToken,
  unfreeze: unfreezeOwnToken,
};

/** The reader's own token, once per request; anything else is not found, before a line of the page is sent. */
const ownToken = cache(async (id: string) => {
  const member = await requireMember(tokenPath(id));
  const { now } = await currentReader();
  return { member, token: (await showToken(member, id, now)) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await ownToken((await params).id);
  return { title: token.name };
}

/** Everything about one of the member's own tokens. */
export default async function OneToken({ params, searchParams }: Props) {
  const { member, token } = await ownToken((await params).id);
  const { words, language, zone, now } = await currentReader();
  const whole = readWhole(await searchParams);
  const [usage, history, switchOver, { address }] = await Promise.all([
    usageOfToken(member.accountId, token.id, FIRST_ROWS, whole === 'history' ? undefined : whole, now),
    historyOfToken(member, token.id, whole === 'history' ? MOST_EVENTS : FIRST_EVENTS),
    switchOverOf(member, token.id, now),
    requestOrigin(),
  ]);
  const trail = [
    { label: words('pages.profile'), href: profilePath },
    { label: words('pages.integrations'), href: integrationsPath },
    { label: words('pages.tokens'), href: tokenListPath },
    { label: token.name },
  ];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail} areas={['problems', 'editing', 'freeze', 'rotate', 'ending', 'revoke']}>
      <TokenPage
        words={words}
        language={language}
        zone={zone}
        now={now}
        token={token}
        usage={usage}
        history={{ ...history, entries: withDeadlines(history.entries, token, now) }}
        readerAddress={address}
        paths={{ rotate: rotatePath(token.id), uses: usesPath(token.id), generateLike: generateLikePath(token), token: tokenPath, whole: (list) => wholePath(token.id, list) }}
        actions={actions}
        rotateStandsBack={switchOver?.isQuiet}
        switchOver={switchOver && <SwitchOver words={words} language={language} zone={zone} now={now} switchOver={switchOver} stop={stopOldSecret} usesPath={usesPath(switchOver.oldTokenId)} />}
        planNotice={planHasTokens(member.plan) ? undefined : <PlanNotice words={words} ownerName={await ownerName(member)} />}
      />
    </SignedInFrame>
  );
}
