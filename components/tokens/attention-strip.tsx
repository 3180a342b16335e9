'use client';

import type { AnswerNotice } from '@/components/notices/use-reply';
import { StripItem } from './strip-item';
import type { StripLine } from './strip-lines';

interface Props {
  readonly lines: readonly StripLine[];
  /** Where a token is rotated, and where it is shown; `*` stands for its id. */
  readonly paths: { readonly rotation: string; readonly token: string };
  readonly texts: StripTexts;
  readonly reply: AnswerNotice;
}

/** What the strip says beside its lines: sent as they are, since the page has no other use for their area. */
export interface StripTexts {
  readonly title: string;
  readonly handle: string;
  readonly handled: string;
  readonly noted: string;
}

/** What asks for a hand, as sentences whose token is the way to do it. Nothing where nothing is to do. It comes as texts: markup would come twice. */
export function AttentionStrip({ lines, paths, texts, reply }: Props) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={texts.title} className="attention">
      <ul>
        {lines.map((line, at) => {
          const [id, status] = line;
          return <StripItem key={id} line={line} at={at} href={(status === 'replaced-still-working' ? paths.token : paths.rotation).replace('*', id)} texts={texts} reply={reply} />;
        })}
      </ul>
    </section>
  );
}
