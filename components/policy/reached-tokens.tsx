import { useTranslations } from 'use-intl';
import type { PolicyPreview, ReachedToken } from '@/lib/domain/policy-preview';
import { tableDate } from '@/lib/i18n/formats';
import type { PolicySettings } from './settings';

interface Props {
  readonly preview: PolicyPreview;
  readonly settings: PolicySettings;
  /** Whether the new ends are shown. */
  readonly showsEnds: boolean;
  /** Whether it is about where they are used from. */
  readonly isByAddress: boolean;
}

/** Whose tokens a change is about and which: the first of them, and how many more. */
export function ReachedTokens({ preview: { tokens, some }, settings, showsEnds, isByAddress }: Props) {
  const words = useTranslations();
  const date = (instant: number) => tableDate(instant, settings.language, settings.zone);

  function end({ expiresAt, shortenedTo = expiresAt }: ReachedToken): string {
    return showsEnds && shortenedTo < expiresAt ? words('policy.endsSooner', { before: date(expiresAt), after: date(shortenedTo) }) : words('policy.ends', { date: date(expiresAt) });
  }

  return (
    <div role="region" aria-label={words('policy.affected')} tabIndex={0} className="reached-tokens">
      <ul>
        {some.map((token) => (
          <li key={token.id}>
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{token.name}</span>
              <code translate="no" className="block text-12 text-muted">
                {token.identifier}
              </code>
            </span>
            <span className="min-w-0 wrap-anywhere">{token.owner}</span>
            <span className="tabular-nums wrap-anywhere">{isByAddress ? token.lastUsedAddress : end(token)}</span>
          </li>
        ))}
        {tokens > some.length && <li className="text-muted">{words('policy.andMore', { count: tokens - some.length })}</li>}
      </ul>
    </div>
  );
}
