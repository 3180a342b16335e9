import type { Words } from '@/lib/i18n/words';

const columns = [
  ['token', 'column-token'],
  ['access', ''],
  ['expires', 'column-expires'],
  ['lastUsed', 'column-used'],
] as const;

/** The names of the columns. In stacked rows each cell says its own; these stay for those who listen. */
export function TableHead({ words }: { readonly words: Words }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(([name, width]) => (
          <th key={name} role="columnheader" scope="col" className={width}>
            {words(`list.${name}`)}
          </th>
        ))}
        <th role="columnheader" scope="col" className="column-actions">
          <span className="sr-only">{words('list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
