import { AS_BROWSER } from '@/lib/domain/preferences';
import { zonesByRegion } from '@/lib/domain/zone-list';
import { zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { zoneChoice } from '@/lib/i18n/zone-names';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly now: number;
  readonly chosen: string | null;
  readonly browserZone: string;
}

/** Every zone to choose from, by region, the browser's own first. */
export function ZoneOptions({ words, language, now, chosen, browserZone }: Props) {
  return (
    <>
      <option value={AS_BROWSER}>{words('preferences.browserZone', { zone: zoneName(browserZone, language, now) })}</option>
      {zonesByRegion(chosen === null ? [] : [chosen]).map(({ region, zones }) => (
        <optgroup key={region} label={words(`preferences.regions.${region}`)}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zoneChoice(words, zone, language, now)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
