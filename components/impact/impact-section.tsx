import type { ImpactPart, ImpactReport } from '@/lib/domain/impact';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { UsesTable } from '@/components/rotation/uses-table';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly part: ImpactPart;
  readonly held: ImpactReport['parts'][ImpactPart];
  /** Webhooks that were added and still stand. */
  readonly standing: readonly string[];
  /** Undefined where as much is shown as a page shows. */
  readonly morePath: string | undefined;
}

/** One kind of things that were done: how many, and the newest of them one by one. */
export function ImpactSection({ words, language, zone, part, held: { count, requests }, standing, morePath }: Props) {
  const name = words(`impact.parts.${part}`);
  const noteOf = (thing: string, { endpoint }: RecordedRequest) =>
    endpoint === 'createWebhook' && thing.startsWith('webhook:') ? words(standing.includes(thing) ? 'impact.stands' : 'impact.gone') : undefined;
  return (
    <section id={part} className="min-w-0">
      <h2 className="mb-2 flex items-baseline gap-2 text-16 font-semibold">
        {name}
        {count > 0 && <span className="font-normal text-muted tabular-nums">{count.toLocaleString(language)}</span>}
      </h2>
      {count === 0 && <p className="text-muted">{words('impact.none')}</p>}
      {count > 0 && <UsesTable words={words} language={language} zone={zone} requests={requests} name={name} noteOf={noteOf} />}
      {requests.length < count && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-muted tabular-nums">{words('impact.newest', { shown: requests.length, count })}</p>
          {morePath !== undefined && (
            <a href={morePath} aria-label={words('impact.showMoreOf', { part: name })} className={buttonStyle('secondary', 'bar')}>
              {words('impact.showMore')}
            </a>
          )}
        </div>
      )}
    </section>
  );
}
