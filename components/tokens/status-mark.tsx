import type { ComponentType } from 'react';

const tones = { plain: 'text-fg', ok: 'text-ok-text', warn: 'text-warn-text', danger: 'text-danger-text', quiet: 'text-muted' } as const;

interface Props {
  readonly tone: keyof typeof tones;
  readonly shape: ComponentType;
  readonly text: string;
  /** The word is so long that a stacked row keeps more room for it. */
  readonly long?: boolean;
}

/** A status as word, shape and colour together: never colour alone. */
export function StatusMark({ tone, shape: StatusShape, text, long = false }: Props) {
  return (
    <span className={`status ${long ? 'status-long' : ''} inline-flex items-center gap-1.5 font-medium ${tones[tone]}`}>
      <StatusShape />
      {text}
    </span>
  );
}
