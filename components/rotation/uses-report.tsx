import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { localMoment } from '@/lib/domain/local-moment';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { SinceForm } from './since-form';
import { UsesTable } from './uses-table';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly uses: {
    readonly since: number;
    readonly createdAt: number;
    readonly requests: readonly RecordedRequest[];
    readonly hasMore: boolean;
    readonly knownSince: number | undefined;
  };
  readonly path: string;
  /** How many pages "Show more" asks for; undefined where there is no more. */
  readonly nextPages: number | undefined;
}

/** What a secret was used for since a moment that can be changed, and from when on that is known. */
export function UsesReport({ words, language, zone, uses, path, nextPages }: Props) {
  const { since, requests, knownSince } = uses;
  const said = (instant: number) => ({ moment: fullMoment(instant, language, zone), zone: zoneName(zone, language, instant) });
  const startsLate = knownSince !== undefined && since < knownSince && uses.createdAt < since;
  return (
    <>
      <SinceForm words={words} language={language} zone={zone} since={since} path={path} />
      <p className="mb-3 tabular-nums">{words(uses.hasMore ? 'rotate.uses.summaryMore' : 'rotate.uses.summary', { count: requests.length, ...said(since) })}</p>
      {startsLate && <p className="mb-3 text-muted tabular-nums">{words('rotate.uses.knowsSince', said(knownSince))}</p>}
      {requests.length > 0 && <UsesTable words={words} language={language} zone={zone} requests={requests} name={words('rotate.uses.crumb')} />}
      {nextPages !== undefined && (
        <a href={`${path}?since=${encodeURIComponent(localMoment(since, zone))}&pages=${nextPages}`} className={`${buttonStyle('secondary', 'bar')} mt-4`}>
          {words('rotate.uses.more')}
        </a>
      )}
    </>
  );
}
