import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { narrowestFirst } from '@/lib/domain/call-groups';
import type { Endpoint, EndpointId } from '@/lib/domain/endpoints';
import type { Scope } from '@/lib/domain/scopes';
import { BreakablePath } from '@/components/controls/breakable-path';

interface Props {
  readonly call: Endpoint & { readonly id: EndpointId };
  readonly picked: boolean;
  readonly onPick: (id: EndpointId, checked: boolean) => void;
  readonly allowed: readonly Scope[];
  readonly readerIsAdmin: boolean;
}

/** One call to pick, named by what it does. It has no name in the form: only scopes are submitted. */
export function CallPickerRow({ call, picked, onPick, allowed, readerIsAdmin }: Props) {
  const words = useTranslations();
  const id = useId();
  const forbidden = !narrowestFirst(call).some((scope) => allowed.includes(scope));
  return (
    <div className="call-picker-row">
      <input
        id={id}
        type="checkbox"
        checked={picked}
        disabled={forbidden}
        aria-describedby={`${id}-call`}
        onChange={(event) => onPick(call.id, event.currentTarget.checked)}
        className={`box ${forbidden ? 'is-forbidden' : ''}`}
      />
      <label htmlFor={id}>{words(`calls.${call.id}`)}</label>
      <p id={`${id}-call`} className="text-12 wrap-anywhere text-muted">
        <span translate="no" className="font-mono">
          {call.method} <BreakablePath path={call.path} />
        </span>
        {call.adminOnly && !readerIsAdmin && <span className="ml-2 inline-block">{words('finder.adminsOnly')}</span>}
        {forbidden && <span className="ml-2 inline-block">{words('form.notAllowed')}</span>}
      </p>
    </div>
  );
}
