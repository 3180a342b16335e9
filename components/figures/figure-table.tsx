import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  /** The finding, for those who listen. */
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first of each row is what it is about. */
  readonly rows: readonly (readonly string[])[];
}

/** What a chart draws, as a table on demand. Stands in a section, at the right of whose heading its opener is. */
export function FigureTable({ words, caption, heads, rows }: Props) {
  return (
    <details className="usage-as-table">
      <summary className="text-accent-text hover:underline">{words('usage.showAsTable')}</summary>
      <table className="figures mt-3">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([of, ...figures]) => (
            <tr key={of}>
              <th scope="row">{of}</th>
              {figures.map((figure, at) => (
                <td key={heads[at + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
