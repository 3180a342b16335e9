import { useMemo, useState } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { tableMoment } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';

/** How a list writes times: `write` where the reader wants them exactly, and what its foot says and offers of it. */
export function useExactTimes(zoneName: string) {
  const words = useTranslations();
  const language = useLocale() as Language;
  const zone = useTimeZone() ?? 'UTC';
  const [areExact, setExact] = useState(false);
  const write = useMemo(() => (areExact ? (at: number) => tableMoment(at, language, zone) : undefined), [areExact, language, zone]);
  const said = words('listTools.timesIn', { zone: zoneName });

  function onTurn() {
    setExact(!areExact);
    if (!areExact) announce(said);
  }

  return { write, times: { areExact, said, onTurn } };
}
