import type { EditAnswer } from '@/lib/domain/token-edits';
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
  /** None where the reader changes nothing of it. */
  readonly rotatePath?: string;
  readonly removeScopes?: (tokenId: string, scopes: readonly string[]) => Promise<EditAnswer>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the token may do, when each right was last of use, and the way to take it away. */
export function ScopesSection({ token, lastUses, rotatePath, removeScopes, ...customs }: Props) {
  const { words, now } = customs;
  const removable = removeScopes !== undefined && !hasEnded(token.status) && token.scopes.length > 1;
  const unused = hasEnded(token.status) ? [] : scopesWithoutUse(token.scopes, lastUses, now - USAGE_DAYS * DAY_MS, token.createdAt);
  const add = rotatePath !== undefined && canBeRotated(token.status) && <a href={rotatePath}>{words('tokenPage.addScopes')}</a>;
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
                <LastUse {...customs} lastAt={lastAt} isUnused={unused.includes(scope)} />
              </p>
              {removable && (
                <RemoveScope
                  tokenId={token.id}
                  tokenName={token.name}
                  scope={scope}
                  lastUse={sentenceOf(customs, lastAt)}
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

/** Only what has been of no use for long has a colour. */
function LastUse({ lastAt, isUnused, ...customs }: Customs & { readonly lastAt: number | null; readonly isUnused: boolean }) {
  const text = sentenceOf(customs, lastAt);
  if (isUnused) return <StatusMark tone="warn" shape={NoteShape} text={text} />;
  if (lastAt === null) return <span className="text-muted">{text}</span>;
  return (
    <Moment {...customs} instant={lastAt}>
      {text}
    </Moment>
  );
}

function sentenceOf({ words, now }: Customs, lastAt: number | null): string {
  return lastAt === null ? words('tokenPage.scopeNeverUsed') : words('tokenPage.scopeUsed', { ago: shortTimeAgo(words, lastAt, now) });
}
