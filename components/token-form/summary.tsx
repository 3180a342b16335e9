import { useTranslations } from 'use-intl';
import { isScope } from '@/lib/domain/scopes';
import { fullMoment } from '@/lib/i18n/formats';
import { timeUntil } from '@/lib/i18n/relative-time';
import { buttonStyle } from '@/components/controls/button-style';
import type { FormSettings } from './form-settings';
import { allowedText, deniedSentences } from './summary-text';

interface Props {
  readonly held: readonly string[];
  readonly expiresAt: number | undefined;
  readonly pending: boolean;
  readonly settings: FormSettings;
}

/** What the form comes to: what the token can do, what it cannot, when it ends. And the one button, never greyed out. */
export function Summary({ held, expiresAt, pending, settings: { language, zone, zoneText, now } }: Props) {
  const words = useTranslations();
  const scopes = held.filter(isScope);
  const denied = deniedSentences(words, scopes, language);
  const end =
    expiresAt === undefined
      ? words('summary.notDecided')
      : words('summary.end', { moment: fullMoment(expiresAt, language, zone), zone: zoneText, ahead: timeUntil(words, expiresAt, now, zone) });
  return (
    <aside aria-labelledby="summary" className="token-form-summary border-t border-line-strong pt-4">
      <h2 id="summary" className="text-16 font-semibold">
        {words('summary.title')}
      </h2>
      <dl className="mt-3 mb-5 grid gap-3 tabular-nums">
        <Entry term={words('summary.can')} sentences={[allowedText(words, scopes, language)]} />
        {scopes.length > 0 && denied.length > 0 && <Entry term={words('summary.cannot')} sentences={denied} />}
        <Entry term={words('summary.ends')} sentences={[end]} />
      </dl>
      <button type="submit" aria-busy={pending} className={`${buttonStyle('primary', 'form')} w-full`}>
        {words('form.submit')}
      </button>
    </aside>
  );
}

function Entry({ term, sentences }: { readonly term: string; readonly sentences: readonly string[] }) {
  return (
    <div>
      <dt className="text-12 text-muted">{term}</dt>
      {sentences.map((sentence) => (
        <dd key={sentence} className="mt-0.5 text-pretty">
          {sentence}
        </dd>
      ))}
    </div>
  );
}
