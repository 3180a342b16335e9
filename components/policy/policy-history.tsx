import type { PolicyPart } from '@/lib/domain/policy-change';
import type { Somebody } from '@/lib/domain/token-details';
import { tableMoment } from '@/lib/i18n/formats';
import type { Customs } from '@/components/token-page/customs';
import { Moment } from '@/components/token-page/moment';
import { PageSection } from '@/components/token-page/section';
import { subject } from '@/components/token-page/somebody';
import { policyChangeText } from './change-sentence';

interface Props extends Customs {
  readonly changes: readonly { readonly id: string; readonly at: number; readonly who: Somebody; readonly before: PolicyPart; readonly after: PolicyPart; readonly shortened: number }[];
}

/** Who changed the policy when, and what: the newest first. */
export function PolicyHistory({ changes, ...customs }: Props) {
  const { words, language, zone } = customs;
  return (
    <PageSection id="history" title={words('policy.history')}>
      {changes.length === 0 && <p className="text-muted">{words('policy.noHistory')}</p>}
      {changes.length > 0 && (
        <ol className="token-history">
          {changes.map(({ id, at, who, before, after, shortened }) => (
            <li key={id}>
              <p className="text-muted tabular-nums">
                <Moment {...customs} instant={at} isDate>
                  {tableMoment(at, language, zone)}
                </Moment>
              </p>
              <p className="min-w-0 wrap-anywhere">
                {words('policy.changedBy', { ...subject(words, who), what: policyChangeText(words, before, after) })}
                {shortened > 0 && <span className="block text-muted">{words('policy.alsoShortened', { count: shortened })}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </PageSection>
  );
}
