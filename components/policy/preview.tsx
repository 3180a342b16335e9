import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { policyFields } from '@/lib/domain/policy-form';
import { SPREAD_DAYS, type PolicyQuestion } from '@/lib/domain/policy-change';
import { markOf, type PolicyPreview } from '@/lib/domain/policy-preview';
import { tableDate } from '@/lib/i18n/formats';
import { strongText } from '@/components/controls/inline-code';
import { ReachedTokens } from './reached-tokens';
import type { PolicySettings } from './settings';

interface Props {
  readonly question: PolicyQuestion;
  readonly preview: PolicyPreview;
  readonly settings: PolicySettings;
  /** Whether this is of what the form says now. */
  readonly isCurrent: boolean;
}

/** What the change would be about: how many tokens of whom, what becomes of them, and on demand their new ends. */
export function Preview({ question, preview, settings, isCurrent }: Props) {
  const words = useTranslations();
  const [shortens, setShortens] = useState(false);
  const { tokens, members, shortening, refusedReader } = preview;
  const date = (instant: number) => tableDate(instant, settings.language, settings.zone);
  const isAtOnce = question === 'allowedAddresses';
  return (
    <div aria-busy={!isCurrent} className="policy-preview">
      {tokens === 0 ? (
        <p>{words('policy.affectsNone')}</p>
      ) : (
        <>
          <p className="sm:text-16">{words.rich(isAtOnce ? 'policy.affectsAtOnce' : 'policy.affects', { tokens, members, strong: strongText })}</p>
          <p className="mt-1 text-muted text-pretty">{words(`policy.consequences.${question}`)}</p>
        </>
      )}
      {refusedReader !== undefined && <p className="mt-2 font-medium text-warn-text wrap-anywhere">{words('policy.refusesYou', { address: refusedReader })}</p>}
      {shortening && (
        <>
          <input type="hidden" name={policyFields.agreed} value={markOf(shortening)} />
          <label className="mt-3 flex cursor-pointer items-start gap-2 max-sm:py-2">
            <input type="checkbox" name={policyFields.shorten} value="yes" checked={shortens} onChange={(event) => setShortens(event.currentTarget.checked)} aria-describedby="policy-shortening" className="box" />
            {words('policy.shorten', { days: SPREAD_DAYS })}
          </label>
          <p id="policy-shortening" className="ml-6 text-muted text-pretty tabular-nums">
            {words('policy.shortening', { tokens: shortening.tokens, first: date(shortening.first), last: date(shortening.last) })}
            {shortening.tokens < tokens && <span className="block">{words('policy.othersKeep', { count: tokens - shortening.tokens })}</span>}
          </p>
        </>
      )}
      {tokens > 0 && <ReachedTokens preview={preview} settings={settings} showsEnds={shortens} isByAddress={isAtOnce} />}
    </div>
  );
}
