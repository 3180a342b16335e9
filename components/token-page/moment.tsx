import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Customs } from './customs';

interface Props extends Customs {
  readonly instant: number;
  /** The text is a date itself: those who listen hear the full one in its place, not both. */
  readonly isDate?: boolean;
  readonly children: string;
}

/** A time as it is told, and in full on demand: under the pointer, and for those who listen. */
export function Moment({ words, language, zone, instant, isDate = false, children }: Props) {
  const exact = words('status.moment', { moment: fullMoment(instant, language, zone), zone: zoneName(zone, language, instant) });
  return (
    <time dateTime={new Date(instant).toISOString()} title={exact}>
      {isDate ? <span aria-hidden>{children}</span> : children}
      <span className="sr-only">{isDate ? exact : ` (${exact})`}</span>
    </time>
  );
}
