import { Attention } from '@/components/token-page/attention';
import type { Customs } from '@/components/token-page/customs';
import { DetailsSection } from '@/components/token-page/details-section';
import { editedToken } from '@/components/token-page/edited-token';
import { HistorySection } from '@/components/token-page/history-section';
import { Lead } from '@/components/token-page/lead';
import { ScopesSection } from '@/components/token-page/scopes-section';
import { HEADING_ID, TokenHead } from '@/components/token-page/token-head';
import { UnfreezeButton } from '@/components/token-page/unfreeze-button';
import { UsageSection } from '@/components/token-page/usage-section';
import { sentenceOfUse } from '@/components/token-page/sentence-of-use';
import { buttonStyle } from '@/components/controls/button-style';
import type { RevokeForReason } from '@/components/admin-revoke/use-revoke';
import type { TokenOwner } from '@/lib/domain/inventory';
import type { TokenDetails } from '@/lib/domain/token-details';
import type { HistoryEntry } from '@/lib/domain/token-history';
import { hasEnded } from '@/lib/domain/token-status';
import type { TokenUsage } from '@/lib/domain/usage-figures';
import { FreezeButton, type FreezeActions } from './freeze-button';
import { RevokeAsAdminButton } from './revoke-as-admin-button';

interface Props extends Customs {
  readonly token: TokenDetails & { readonly owner: TokenOwner & { readonly email: string; readonly isActive: boolean }; readonly revocationNote: string | null };
  readonly usage: TokenUsage;
  readonly history: { readonly entries: readonly HistoryEntry[]; readonly more: boolean };
  readonly paths: {
    /** What it did since a time. */
    readonly impact: string;
    readonly token: (tokenId: string) => string;
    /** All of the owner's tokens. */
    readonly owner: string;
    readonly whole: (list: 'calls' | 'addresses' | 'clients' | 'history') => string;
  };
  readonly actions: FreezeActions & { readonly revoke: (tokenId: string, ...said: Parameters<RevokeForReason>) => ReturnType<RevokeForReason> };
}

/** Everything about one token as those who administer see it: nothing of it is theirs to change but that it works. */
export function TokenAsAdmin({ token, usage, history, paths, actions, ...customs }: Props) {
  const { words } = customs;
  const { owner } = token;
  return (
    <>
      <TokenHead words={words} token={token} actions={<HeadActions {...{ token, usage, paths, actions }} {...customs} />} />
      <Lead {...customs} token={token} />
      {token.revocationNote !== null && <p className="mt-1 max-w-180 text-muted wrap-anywhere">{words('adminTokens.note', { note: token.revocationNote })}</p>}
      <p className="mt-1 text-muted wrap-anywhere">{words(owner.isActive ? 'adminTokens.ownerIs' : 'adminTokens.ownerInactive', { name: owner.name })}</p>
      {token.description !== null && <p className="mt-3 max-w-180 whitespace-pre-line text-muted wrap-anywhere">{token.description}</p>}
      <Attention
        {...customs}
        token={token}
        usage={usage}
        mayUnfreeze
        unfreeze={<UnfreezeButton tokenId={token.id} name={token.name} headingId={HEADING_ID} unfreeze={actions.unfreeze} />}
        switchOver={undefined}
      />
      <UsageSection {...customs} usage={usage} usesPath={paths.impact} wholePath={paths.whole} />
      <ScopesSection {...customs} token={token} lastUses={usage.lastUses} />
      <DetailsSection
        {...customs}
        token={token}
        tokenPath={paths.token}
        owner={
          <>
            <a href={paths.owner}>{owner.name}</a>
            <span className="block text-12 text-muted wrap-anywhere">{owner.email}</span>
          </>
        }
      />
      {history.entries.length > 0 && <HistorySection {...customs} entries={history.entries} name={token.name} wholePath={history.more ? paths.whole('history') : undefined} />}
    </>
  );
}

type Head = Pick<Props, 'token' | 'usage' | 'paths' | 'actions'> & Customs;

/** What it did is the first question; to end it or to stop it for now stand beside. */
function HeadActions({ token, usage, paths, actions, ...customs }: Head) {
  const { words } = customs;
  const impact = (
    <a href={paths.impact} className={`${buttonStyle('primary', 'bar')} max-sm:grow`}>
      {words('adminTokens.impact')}
    </a>
  );
  if (hasEnded(token.status)) return impact;
  return (
    <>
      {token.status !== 'frozen' && <FreezeButton token={editedToken(customs, token, usage, '')} freeze={actions.freeze} />}
      <RevokeAsAdminButton tokenId={token.id} name={token.name} useSentence={sentenceOfUse(customs, token, usage)} headingId={HEADING_ID} revoke={actions.revoke} />
      {impact}
    </>
  );
}
