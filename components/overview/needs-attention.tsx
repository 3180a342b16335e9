import type { ComponentType } from 'react';
import { AlertShape, ClockShape, CrossShape, NoteShape, TriangleShape } from '@/components/icons/shapes';
import { ATTENTION_DAYS, UNUSED_DAYS, type Overview } from '@/lib/domain/overview';
import type { Words } from '@/lib/i18n/words';

export interface AttentionPaths {
  readonly broken: string;
  readonly endedCalled: string;
  readonly expiring: string;
  readonly unused: string;
  readonly unusedAccess: string;
}

interface Props {
  readonly words: Words;
  readonly overview: Overview;
  readonly paths: AttentionPaths;
}

/** On a phone the link brings the room of its line along: all of it is under the thumb, and the shape stands by its first line. */
const lineStyle = 'grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2.5 px-4 py-2.5 not-first:border-t not-first:border-warn-line max-sm:py-0';
const shapeStyle = 'relative mt-(--shape-top) text-warn-text max-sm:top-3';
const linkStyle = 'inline-block font-medium text-fg underline decoration-control underline-offset-3 max-sm:py-3';

/** What needs a hand, the most pressing first, each a sentence with a number and a way to it. */
export function NeedsAttention({ words, overview, paths }: Props) {
  const { brokenSeq, endedCalled, expiring, unused, unusedAccess } = overview;
  const lines = [
    { isThere: brokenSeq !== null, text: words('overview.broken', { id: brokenSeq ?? 0 }), href: paths.broken, shape: AlertShape },
    { isThere: endedCalled > 0, text: words('overview.endedCalled', { count: endedCalled }), href: paths.endedCalled, shape: CrossShape },
    { isThere: expiring > 0, text: words('overview.expiring', { count: expiring, days: ATTENTION_DAYS }), href: paths.expiring, shape: TriangleShape },
    { isThere: unused > 0, text: words('overview.unused', { count: unused, days: UNUSED_DAYS }), href: paths.unused, shape: ClockShape },
    { isThere: unusedAccess > 0, text: words('overview.unusedAccess', { count: unusedAccess }), href: paths.unusedAccess, shape: NoteShape },
  ].filter(({ isThere }) => isThere);
  return (
    <section aria-labelledby="attention-heading" className="mt-8">
      <h2 id="attention-heading" className="mb-3 text-16 font-semibold">
        {words('overview.attention')}
      </h2>
      {lines.length === 0 ? (
        <p className="text-muted">{words('overview.nothing')}</p>
      ) : (
        <ul className="rounded-8 border border-warn-line bg-warn-soft">
          {lines.map(({ text, href, shape }) => (
            <LinkedLine key={href} text={text} href={href} shape={shape} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LinkedLine({ text, href, shape: LineShape }: { readonly text: string; readonly href: string; readonly shape: ComponentType<{ className?: string }> }) {
  return (
    <li className={lineStyle}>
      <LineShape className={shapeStyle} />
      <p className="tabular-nums text-pretty wrap-anywhere">
        <a href={href} className={linkStyle}>
          {text}
        </a>
      </p>
    </li>
  );
}
