import { buttonStyle } from '@/components/controls/button-style';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { accessOf, accessValues, inventoryFields, inventoryStatuses, keptInventoryFields } from '@/lib/domain/inventory-query';
import { expiresWithinDays, unusedChoices } from '@/lib/domain/list-query';
import { scopes } from '@/lib/domain/scopes';
import type { InventoryView } from './inventory-view';

type Choice = readonly [value: string, text: string];

/** Narrows the inventory by everything at once. A form: what is chosen counts once it is applied. */
export function InventoryFilter({ words, query, path, owners, ownerName }: InventoryView) {
  const held = (days: number | 'never' | undefined, offered: readonly (number | 'never')[]) => (days === undefined || offered.includes(days) ? offered : [...offered, days]);
  const fields: readonly { field: keyof typeof inventoryFields; label: string; chosen: string; choices: readonly Choice[] }[] = [
    { field: 'status', label: words('adminTokens.status'), chosen: query.status ?? '', choices: inventoryStatuses.map((status) => [status, words(`adminTokens.statuses.${status}`)]) },
    { field: 'owner', label: words('adminTokens.owner'), chosen: query.owner ?? '', choices: ownerChoices() },
    { field: 'broad', label: words('adminTokens.access'), chosen: accessOf(query) ?? '', choices: [[accessValues.broad, words('adminTokens.broad')], [accessValues.unusedAccess, words('adminTokens.unusedAccess')]] },
    { field: 'scope', label: words('listTools.scope'), chosen: query.scope ?? '', choices: scopes.map((scope) => [scope, scope]) },
    { field: 'expiresWithin', label: words('listTools.expires'), chosen: String(query.expiresWithin ?? ''), choices: held(query.expiresWithin, expiresWithinDays).map((days) => [String(days), words('listTools.within', { days })]) },
    { field: 'unused', label: words('listTools.unused'), chosen: String(query.unused ?? ''), choices: held(query.unused, unusedChoices).map((days) => [String(days), days === 'never' ? words('listTools.neverUsed') : words('listTools.unusedFor', { days })]) },
  ];

  function ownerChoices(): Choice[] {
    const known = owners.map(({ id, name }): Choice => [id, name]);
    return query.owner !== undefined && ownerName !== undefined && !known.some(([id]) => id === query.owner) ? [...known, [query.owner, ownerName]] : known;
  }

  return (
    <form key={JSON.stringify(query)} action={path} data-list="" className="grid gap-3">
      {keptInventoryFields(query, ['status', 'owner', 'broad', 'scope', 'expiresWithin', 'unused', 'page']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields
        .filter(({ choices }) => choices.length > 0)
        .map(({ field, label, chosen, choices }) => (
          <label key={field} className="block">
            <span className={labelStyle}>{label}</span>
            <select name={inventoryFields[field]} defaultValue={chosen} className={fieldStyle}>
              <option value="">{words('listTools.any')}</option>
              {choices.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      {owners.length === 0 && <p className="text-12 text-muted">{words('adminTokens.manyOwners')}</p>}
      <button type="submit" className={buttonStyle('secondary', 'form')}>
        {words('listTools.apply')}
      </button>
    </form>
  );
}
