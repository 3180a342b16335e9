'use client';

import { useRef, useState, type ReactNode } from 'react';
import { buttonStyle } from '@/components/controls/button-style';
import { EndingButton } from './ending-button';
import type { EndingTexts } from './ending-texts';
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

/** In a stacked row: a whole line under the thumb. */
const stacked = '@max-stacked/page:min-h-11 @max-stacked/page:grow @max-stacked/page:bg-fill @max-stacked/page:text-fg @max-stacked/page:max-w-60 @max-[30rem]/page:max-w-none';

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
        {!over && (
          <div className="-my-1 -mr-2.25 flex justify-end @max-stacked/page:m-0 @max-stacked/page:justify-start">
            <EndingButton texts={texts} className={`${buttonStyle('ending', 'row')} ${stacked}`} describedBy={headerId} end={end} onEnded={setEndedHere} focusAfter={() => nameRef.current} />
          </div>
        )}
      </td>
    </tr>
  );
}
