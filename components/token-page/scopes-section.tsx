import type { EditAnswer } from '@/lib/domain/action-answers';
import { canBeRotated, hasEnded } from '@/lib/domain/token-status';
import type { TokenDetails } from '@/lib/domain/token-details';
import { lastUseOfScope, scopesWithoutUse, USAGE_DAYS, type CallUse } from '@/lib/domain/usage-figures';
import { shortTimeAgo } from '@/lib/i18n/relative-time';
import { NoteShape } from '@/components/icons/shapes';
import { StatusMark } from '@/components/tokens/status-mark';
import type { Customs } from './customs';
import { Moment } from './moment';
import { RemoveScope } from './remove-scope';
import { PageSection } from './section';

interface Props extends Customs {
  readonly token: TokenDetails;
  readonly lastUses: readonly CallUse[];
  readonly rotatePath: string;
  readonly removeScopes: (tokenId: string, scopes: readonly string[]) => Promise<EditAnswer>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the token may do, when each right was last of use, and the way to take it away. */
export function ScopesSection({ token, lastUses, rotatePath, removeScopes, ...customs }: Props) {
  const { words, now } = customs;
  const removable = !hasEnded(token.status) && token.scopes.length > 1;
  const unused = scopesWithoutUse(token.scopes, lastUses, now - USAGE_DAYS * DAY_MS, token.createdAt);
  const add = canBeRotated(token.status) && <a href={rotatePath}>{words('tokenPage.addScopes')}</a>;
  return (
    <PageSection id="scopes" title={words('tokenPage.scopes')} aside={add}>
      <ul className="scope-uses">
        {token.scopes.map((scope) => {
          const lastAt = lastUseOfScope(scope, lastUses);
          return (
            <li key={scope}>
              <div className="min-w-0">
                <code translate="no" className="block font-medium wrap-anywhere">
                  {scope}
                </code>
                <p className="text-muted">{words(`scopes.${scope}.text`)}</p>
              </div>
              <p className="tabular-nums">
                {lastAt === null ? (
                  unused.includes(scope) ? <StatusMark tone="warn" shape={NoteShape} text={words('tokenPage.scopeNeverUsed')} /> : <span className="text-muted">{words('tokenPage.scopeNeverUsed')}</span>
                ) : (
                  <Moment {...customs} instant={lastAt}>
                    {words('tokenPage.scopeUsed', { ago: shortTimeAgo(words, lastAt, now) })}
                  </Moment>
                )}
              </p>
              {removable && (
                <RemoveScope
                  tokenId={token.id}
                  tokenName={token.name}
                  scope={scope}
                  lastUse={lastAt === null ? words('tokenPage.scopeNeverUsed') : words('tokenPage.scopeUsed', { ago: shortTimeAgo(words, lastAt, now) })}
                  remove={removeScopes}
                />
              )}
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}
