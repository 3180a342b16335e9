import type { Words } from '@/lib/i18n/words';

const columns = [
  ['client', 'column-token'],
  ['access', ''],
  ['created', 'column-used'],
  ['lastUsed', 'column-used'],
  ['state', 'column-state'],
] as const;

/** The names of the columns. In stacked rows each cell says its own; these stay for those who listen. */
export function ClientTableHead({ words }: { readonly words: Words }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(([name, width]) => (
          <th key={name} role="columnheader" scope="col" className={width}>
            {words(`serviceClients.${name}`)}
          </th>
        ))}
        <th role="columnheader" scope="col" className="column-actions">
          <span className="sr-only">{words('list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
