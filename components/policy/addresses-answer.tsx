import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { policyFields } from '@/lib/domain/policy-form';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';

/** Addresses and ranges, one per line. */
export function AddressesAnswer({ first, troubleId }: { readonly first: readonly string[]; readonly troubleId: string | undefined }) {
  const words = useTranslations();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={labelStyle}>
        {words('policy.addressesField')}
      </label>
      <GuardedField id={id} name={policyFields.addresses} rows={5} translate="no" spellCheck={false} defaultValue={first.join('\n')} invalid={troubleId !== undefined} describedBy={[`${id}-hint`, troubleId]}>
        <p id={`${id}-hint`} className="mt-1.5 text-muted text-pretty">
          {words('policy.addressesHint')}
        </p>
      </GuardedField>
    </div>
  );
}
