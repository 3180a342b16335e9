import type { RefObject } from 'react';
import { buttonStyle } from '@/components/controls/button-style';
import { EndingButton } from './ending-button';
import type { EndingTexts } from './ending-texts';
import type { Ended, EndingAnswer } from './use-ending';

interface Props {
  readonly texts: EndingTexts;
  readonly headerId: string;
  readonly nameRef: RefObject<HTMLElement | null>;
  readonly end: () => Promise<EndingAnswer>;
  readonly onEnded: (how: Ended) => void;
}

/** In a stacked row: a whole line under the thumb. */
const stacked = '@max-stacked/page:min-h-11 @max-stacked/page:grow @max-stacked/page:bg-fill @max-stacked/page:text-fg @max-stacked/page:max-w-60 @max-[30rem]/page:max-w-none';

/** The button at the end of a row: the row's header says what it ends, and takes the focus once it is gone. */
export function RowEndingButton({ texts, headerId, nameRef, end, onEnded }: Props) {
  return (
    <div className="-my-1 -mr-2.25 flex justify-end @max-stacked/page:m-0 @max-stacked/page:justify-start">
      <EndingButton texts={texts} className={`${buttonStyle('ending', 'row')} ${stacked}`} describedBy={headerId} end={end} onEnded={onEnded} focusAfter={() => nameRef.current} />
    </div>
  );
}
