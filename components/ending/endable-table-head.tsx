import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  /** Each column's name and the class that gives it its width. */
  readonly columns: readonly (readonly [name: string, width: string])[];
}

/** The names of the columns, and an unseen one over the buttons. In stacked rows each cell says its own; these stay for those who listen. */
export function EndableTableHead({ words, columns }: Props) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(([name, width]) => (
          <th key={name} role="columnheader" scope="col" className={width}>
            {name}
          </th>
        ))}
        <th role="columnheader" scope="col" className="column-actions">
          <span className="sr-only">{words('list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
