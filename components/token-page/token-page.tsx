import type { ReactNode } from 'react';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { canBeRotated, hasEnded } from '@/lib/domain/token-status';
import type { TokenDetails } from '@/lib/domain/token-details';
import type { HistoryEntry } from '@/lib/domain/token-history';
import type { TokenUsage } from '@/lib/domain/usage-figures';
import { buttonStyle } from '@/components/controls/button-style';
import { Attention } from './attention';
import type { Customs } from './customs';
import { DetailsSection } from './details-section';
import { editedToken } from './edited-token';
import { HistorySection } from './history-section';
import { Lead } from './lead';
import { More } from './more';
import { RevokeButton } from './revoke-button';
import { ScopesSection } from './scopes-section';
import type { TokenActions } from './token-dialog';
import { HEADING_ID, TokenHead } from './token-head';
import { UnfreezeButton } from './unfreeze-button';
import { UsageSection } from './usage-section';
import { sentenceOfUse } from './sentence-of-use';

interface Props extends Customs {
  readonly token: TokenDetails;
  readonly usage: TokenUsage;
  readonly history: { readonly entries: readonly HistoryEntry[]; readonly more: boolean };
  readonly readerAddress: string;
  readonly paths: {
    readonly rotate: string;
    /** What it was used for, request by request. */
    readonly uses: string;
    /** The form, filled in with what this token has. */
    readonly generateLike: string;
    readonly token: (tokenId: string) => string;
    /** This page with one of its lists whole. */
    readonly whole: (list: 'calls' | 'addresses' | 'clients' | 'history') => string;
  };
  readonly actions: TokenActions & { readonly revoke: (tokenId: string) => Promise<RevokeAnswer> };
  /** Whether the old secret is still called after a rotation, and the button that stops it. */
  readonly switchOver?: ReactNode;
  /** That this button is the page's blue one: `Rotate` is then not. */
  readonly rotateStandsBack?: boolean;
  /** What to know of the plan, where it lacks tokens. */
  readonly planNotice?: ReactNode;
}

/** Everything about one token: what it is, what needs a hand, what it was used for, what it may do, what happened to it. */
export function TokenPage({ token, usage, history, readerAddress, paths, actions, switchOver, rotateStandsBack, planNotice, ...customs }: Props) {
  return (
    <>
      <TokenHead words={customs.words} token={token} actions={<HeadActions {...{ token, usage, paths, actions, readerAddress, rotateStandsBack }} {...customs} />} />
      <Lead {...customs} token={token} />
      {token.description !== null && <p className="mt-3 max-w-180 whitespace-pre-line text-muted wrap-anywhere">{token.description}</p>}
      {planNotice}
      <Attention
        {...customs}
        token={token}
        usage={usage}
        rotatePath={paths.rotate}
        mayUnfreeze={token.frozenBy?.kind === 'you'}
        unfreeze={<UnfreezeButton tokenId={token.id} name={token.name} headingId={HEADING_ID} unfreeze={actions.unfreeze} />}
        switchOver={switchOver}
      />
      <UsageSection {...customs} usage={usage} usesPath={paths.uses} wholePath={paths.whole} />
      <ScopesSection {...customs} token={token} lastUses={usage.lastUses} rotatePath={paths.rotate} removeScopes={actions.removeScopes} />
      <DetailsSection {...customs} token={token} tokenPath={paths.token} />
      {history.entries.length > 0 && <HistorySection {...customs} entries={history.entries} name={token.name} wholePath={history.more ? paths.whole('history') : undefined} />}
    </>
  );
}

type Head = Pick<Props, 'token' | 'usage' | 'readerAddress' | 'paths' | 'actions' | 'rotateStandsBack'> & Customs;

/** One blue button; what ends it is quiet and red; the rest stands behind "More". Of an ended token only another like it is left. */
function HeadActions({ token, usage, readerAddress, paths, rotateStandsBack, actions: { revoke, ...edits }, ...customs }: Head) {
  const { words } = customs;
  if (hasEnded(token.status)) {
    return (
      <a href={paths.generateLike} className={`${buttonStyle('primary', 'bar')} max-sm:w-full`}>
        {words('tokenPage.generateLike')}
      </a>
    );
  }
  const use = sentenceOfUse(customs, token, usage);
  return (
    <>
      <More token={editedToken(customs, token, usage, readerAddress)} actions={edits} isFrozen={token.status === 'frozen'} />
      <RevokeButton tokenId={token.id} name={token.name} text={words('tokenPage.revoke')} useSentence={use} headingId={HEADING_ID} revoke={revoke} />
      {canBeRotated(token.status) && (
        <a href={paths.rotate} className={`${buttonStyle(rotateStandsBack ? 'secondary' : 'primary', 'bar')} max-sm:grow`}>
          {words('tokenPage.rotate')}
        </a>
      )}
    </>
  );
}
