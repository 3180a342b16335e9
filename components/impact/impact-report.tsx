import { impactParts, type ImpactPart, type ImpactReport as Report } from '@/lib/domain/impact';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { SinceForm } from '@/components/rotation/since-form';
import { ImpactSection } from './impact-section';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly report: Report;
  readonly path: string;
  /** This page with more of a part. */
  readonly morePath: (part: ImpactPart) => string;
  /** The part that is shown with more. */
  readonly whole: ImpactPart | undefined;
}

/** What a token did: in a paragraph, then call by call, worst first. Parts in which nothing happened are said, once, at the place they have; the last two only where there is something. */
export function ImpactReport({ words, language, zone, report, path, morePath, whole }: Props) {
  const { since, calls, addresses, firstAt, lastAt, parts, knownSince, token } = report;
  const moment = (instant: number) => fullMoment(instant, language, zone);
  const zoneText = zoneName(zone, language, since);
  const startsLate = since < knownSince && token.createdAt < knownSince;
  const shown = impactParts.filter((part) => parts[part].count > 0 || (part !== 'other' && part !== 'refused'));
  return (
    <>
      <SinceForm words={words} language={language} zone={zone} since={since} path={path} />
      <div className="mb-8 grid gap-2 text-pretty tabular-nums">
        <p className="max-w-180 sm:text-16">
          {firstAt === undefined || lastAt === undefined
            ? words('impact.summaryNone', { moment: moment(since), zone: zoneText })
            : words('impact.summary', { count: calls, addresses, refused: parts.refused.count, first: moment(firstAt), last: moment(lastAt), zone: zoneText })}
        </p>
        {report.isCut && <p className="font-medium">{words('impact.cut', { count: calls })}</p>}
        {startsLate && <p className="text-muted">{words('impact.knowsSince', { moment: moment(knownSince), zone: zoneText })}</p>}
        {report.isPathOnly && <p className="text-muted">{words('impact.pathOnly')}</p>}
      </div>
      {calls > 0 && (
        <div className="grid grid-cols-1 gap-10">
          {shown.map((part) => (
            <ImpactSection key={part} words={words} language={language} zone={zone} part={part} held={parts[part]} standing={report.standing} morePath={part === whole ? undefined : morePath(part)} />
          ))}
        </div>
      )}
    </>
  );
}
