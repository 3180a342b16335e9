import type { ReactNode } from 'react';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { FirstRequestLine } from './first-request-line';
import { Reveal } from './reveal';
import { tokenSnippets } from './snippets';

/** What a page gives to the reveal of its token beside the secret. */
export interface TokenRevealSettings {
  readonly apiOrigin: string;
  /** A token's page is this, a slash and its id. */
  readonly listPath: string;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
}

/** How a token's reveal was left. */
export interface Left {
  readonly how: 'done' | 'hidden';
  readonly tokenId: string;
}

interface Props extends TokenRevealSettings {
  readonly tokenId: string;
  readonly secret: string;
  /** Where `Done` leads, where that is not the token's page. */
  readonly donePath?: string | undefined;
  readonly children?: ReactNode;
  readonly onLeave: (how: 'done' | 'hidden') => void;
}

/** A token's secret, once, and beside it the first request that is made with it. */
export function TokenReveal({ tokenId, secret, apiOrigin, listPath, donePath, revoke, children, onLeave }: Props) {
  const tokenPath = `${listPath}/${encodeURIComponent(tokenId)}`;
  return (
    <Reveal
      of="token"
      secret={secret}
      snippets={tokenSnippets(secret, apiOrigin)}
      donePath={donePath ?? tokenPath}
      revoke={() => revoke(tokenId)}
      live={<FirstRequestLine path={`${tokenPath}/first-request`} />}
      onLeave={onLeave}
    >
      {children}
    </Reveal>
  );
}
