'use client';

import { useRef, useState, type ReactNode } from 'react';
import type { EndingTexts } from './ending-texts';
import { RowEndingButton } from './row-ending-button';
import type { Ended, EndingAnswer } from './use-ending';

interface Props {
  readonly headerId: string;
  readonly name: string;
  /** The public name of it that programs use, in a line under the name. */
  readonly identifier: string;
  readonly ended: boolean;
  readonly texts: EndingTexts;
  readonly end: () => Promise<EndingAnswer>;
  /** The cells between the name and the button, as they are once it was ended on this page. */
  readonly children: (endedHere: Ended | undefined) => ReactNode;
}

/** A row of a table whose thing can be ended. Once ended it stays in its place, in its new state, until the page is left. */
export function EndableRow({ headerId, name, identifier, ended, texts, end, children }: Props) {
  const nameRef = useRef<HTMLSpanElement>(null);
  const [endedHere, setEndedHere] = useState<Ended>();
  const over = ended || endedHere !== undefined;
  return (
    <tr role="row" className={`group/row ${over ? 'is-ended' : ''}`}>
      <th role="rowheader" scope="row" id={headerId}>
        <span ref={nameRef} tabIndex={-1} className="token-name block font-medium wrap-anywhere">
          {name}
        </span>
        <code translate="no" className="block text-12 text-muted">
          {identifier}
        </code>
      </th>
      {children(endedHere)}
      <td role="cell" className="cell-actions">
        {!over && <RowEndingButton texts={texts} headerId={headerId} nameRef={nameRef} end={end} onEnded={setEndedHere} />}
      </td>
    </tr>
  );
}
