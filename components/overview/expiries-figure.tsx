import { ColumnChart } from '@/components/figures/column-chart';
import { FigureTable } from '@/components/figures/figure-table';
import type { Customs } from '@/components/token-page/customs';
import { EXPIRY_WEEKS, type Overview } from '@/lib/domain/overview';
import { dayOfYear, sentenceDate, tableDate } from '@/lib/i18n/formats';

/** How many tokens stop by themselves in each of the next weeks. */
export function ExpiriesFigure({ words, language, zone, weeks }: Customs & Pick<Overview, 'weeks'>) {
  const count = weeks.reduce((sum, { tokens }) => sum + tokens, 0);
  const fullest = weeks.reduce((most, week) => (week.tokens > most.tokens ? week : most), { from: 0, tokens: 0 });
  if (count === 0) return <p className="text-muted">{words('overview.noExpiries', { weeks: EXPIRY_WEEKS })}</p>;
  const finding = words('overview.expiriesFinding', { count, weeks: EXPIRY_WEEKS, most: fullest.tokens, date: sentenceDate(fullest.from, language, zone) });
  return (
    <>
      <figure>
        <figcaption className="mb-3 tabular-nums">{finding}</figcaption>
        <ColumnChart
          language={language}
          columns={weeks.map(({ from, tokens }) => ({ day: from, allowed: tokens, refused: 0 }))}
          labelOf={({ day }, at) => (at % 2 === 0 ? { text: dayOfYear(day, language, zone), isOdd: at % 4 === 2 } : undefined)}
        />
      </figure>
      <FigureTable words={words} caption={finding} heads={[words('overview.week'), words('overview.tokens')]} rows={weeks.map(({ from, tokens }) => [tableDate(from, language, zone), tokens.toLocaleString(language)])} />
    </>
  );
}
