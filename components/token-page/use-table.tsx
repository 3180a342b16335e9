import type { ReactNode } from 'react';
import type { UseFigure, UseTable as Figures } from '@/lib/domain/usage-figures';
import { shortTimeAgo } from '@/lib/i18n/relative-time';
import type { Customs } from './customs';
import { Moment } from './moment';

interface Props extends Customs {
  readonly id: 'calls' | 'addresses' | 'clients';
  readonly title: string;
  readonly column: string;
  readonly figures: Figures;
  /** The address of this page with this table whole. */
  readonly wholePath: string;
  readonly wholeText: string;
  readonly nameOf: (of: string) => ReactNode;
  /** Whether allowed and refused stand in columns of their own. */
  readonly apart?: boolean;
}

/** A token's use told apart by one thing: the first column left, figures right. */
export function UseTable({ id, title, column, figures, wholePath, wholeText, nameOf, apart = false, ...customs }: Props) {
  const { words, language } = customs;
  if (figures.count === 0) return null;
  const amounts = apart ? (['allowed', 'refused'] as const) : (['requests'] as const);
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="min-w-0">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h3 id={`${id}-heading`} className="font-semibold">
          {title}
        </h3>
        {figures.rows.length < figures.count && (
          <a href={wholePath} aria-label={wholeText}>
            {words('usage.showAll', { count: figures.count })}
          </a>
        )}
      </div>
      <table role="table" aria-labelledby={`${id}-heading`} className={`figures ${apart ? 'figures-stacked' : ''}`}>
        <thead role="rowgroup">
          <tr role="row">
            {[column, ...amounts.map((amount) => words(`usage.${amount}`)), words('usage.last')].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {figures.rows.map((row) => (
            <tr key={row.of} role="row">
              <th role="rowheader" scope="row">
                {nameOf(row.of)}
              </th>
              {amounts.map((amount) => (
                <td key={amount} role="cell">
                  {amountOf(row, amount).toLocaleString(language)}
                </td>
              ))}
              <td role="cell">
                <Moment {...customs} instant={row.lastAt}>
                  {shortTimeAgo(words, row.lastAt, customs.now)}
                </Moment>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function amountOf({ allowed, refused }: UseFigure, amount: 'allowed' | 'refused' | 'requests'): number {
  return amount === 'allowed' ? allowed : amount === 'refused' ? refused : allowed + refused;
}
