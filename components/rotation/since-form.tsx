import { localMoment } from '@/lib/domain/local-moment';
import { zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  /** Milliseconds UTC. */
  readonly since: number;
  /** The page that is asked again, with `?since=` as the zone's clocks show it. */
  readonly path: string;
}

/** The moment since which something is told. It stands in the address, and needs no script. */
export function SinceForm({ words, language, zone, since, path }: Props) {
  return (
    <form action={path} className="mb-6 flex flex-wrap items-end gap-2">
      <div className="min-w-0 max-sm:basis-full">
        <label htmlFor="since" className={labelStyle}>
          {words('rotate.uses.since')}
        </label>
        <input id="since" type="datetime-local" name="since" defaultValue={localMoment(since, zone)} aria-describedby="since-hint" className={`${fieldStyle} min-w-0 tabular-nums`} />
      </div>
      <button type="submit" className={`${buttonStyle('secondary', 'form')} max-sm:order-1 max-sm:basis-full`}>
        {words('rotate.uses.show')}
      </button>
      <p id="since-hint" className="basis-full text-12 text-muted">
        {words('rotate.uses.sinceHint', { zone: zoneName(zone, language, since) })}
      </p>
    </form>
  );
}
