import type { DayFigure } from '@/lib/domain/usage-figures';
import { dayOfYear } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { ColumnChart } from './column-chart';

interface Props {
  readonly language: Language;
  readonly days: readonly DayFigure[];
}

/** Requests of days, the last of which is today: every seventh is named, counted from it. */
export function RequestsChart({ language, days }: Props) {
  return (
    <ColumnChart
      language={language}
      columns={days}
      withRefused
      labelOf={({ day }, at) => {
        const weeks = (days.length - 1 - at) / 7;
        return Number.isInteger(weeks) ? { text: dayOfYear(day, language, 'UTC'), isOdd: weeks % 2 === 1 } : undefined;
      }}
    />
  );
}
