'use client';

import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';
import { FilterDisclosure } from '@/components/tokens/filter-disclosure';
import { auditKinds } from '@/lib/domain/audit-kinds';
import { LONGEST_FILTER, type AuditQuery } from '@/lib/domain/audit-query';

interface Props {
  readonly query: AuditQuery;
  readonly path: string;
}

/** Narrows the log, behind a button as every list's: a plain form of the page, whose address then says what is shown. */
export function LogFilter({ query, path }: Props) {
  const words = useTranslations();
  return (
    <FilterDisclosure>
      <form role="search" aria-label={words('listTools.filter')} action={path} onKeyDown={ignoreComposingEnter} className="grid gap-3">
        {(['person', 'token'] as const).map((field) => (
          <label key={field} className="block">
            <span className={labelStyle}>{words(`auditLog.${field}`)}</span>
            <GuardedField name={field} defaultValue={query[field]} maxLength={LONGEST_FILTER} placeholder={words(`auditLog.${field}Hint`)} spellCheck={false} />
          </label>
        ))}
        <label className="block">
          <span className={labelStyle}>{words('auditLog.kind')}</span>
          <select name="kind" defaultValue={query.kind ?? ''} className={fieldStyle}>
            <option value="">{words('listTools.any')}</option>
            {auditKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words(`auditLog.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((field) => (
          <label key={field} className="block">
            <span className={labelStyle}>{words(`auditLog.${field}`)}</span>
            <input type="date" name={field} defaultValue={query[field] ?? ''} className={fieldStyle} />
          </label>
        ))}
        <button type="submit" className={buttonStyle('secondary', 'form')}>
          {words('listTools.apply')}
        </button>
      </form>
    </FilterDisclosure>
  );
}
