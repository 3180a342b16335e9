import type { ReactNode } from 'react';

interface Props {
  readonly className?: string;
}

const line = { stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** A small drawing beside a word: 12 px, in the colour of its text, silent. */
function Shape({ className, children }: Props & { readonly children: ReactNode }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true" className={className}>
      {children}
    </svg>
  );
}

/** Open me. */
export function ChevronShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M4.75 3 7.75 6l-3 3" {...line} />
    </Shape>
  );
}

/** It worked, or it holds. */
export function CheckShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M2.5 6.5 5 9l4.5-5.5" {...line} />
    </Shape>
  );
}

/** Something is wrong here. */
export function AlertShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="5.25" fill="currentColor" />
      <path d="M6 3.25v3.25M6 8.5v.01" className="stroke-ground" strokeWidth="1.5" strokeLinecap="round" />
    </Shape>
  );
}

/** All is well. */
export function DiscShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="4" fill="currentColor" />
    </Shape>
  );
}

/** Good to know. */
export function NoteShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.25" />
      <path d="M6 5.5v3M6 3.5v.01" {...line} />
    </Shape>
  );
}

/** Open me downwards. */
export function DownShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M3 4.75 6 7.75l3-3" {...line} />
    </Shape>
  );
}

/** A deadline is near. */
export function TriangleShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M6 1.25 11.25 10.5H.75Z" fill="currentColor" />
    </Shape>
  );
}

/** Time for another turn. */
export function TurnShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M10.25 6A4.25 4.25 0 1 1 8.6 2.64M10.25 1.25V4H7.5" {...line} />
    </Shape>
  );
}

/** Half of it is over. */
export function HalfShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="4.25" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5Z" fill="currentColor" />
    </Shape>
  );
}

/** Frozen. */
export function StarShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M6 1v10M1.67 3.5l8.66 5M10.33 3.5l-8.66 5" {...line} />
    </Shape>
  );
}

/** Ended by someone. */
export function CrossShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" {...line} strokeWidth="2" />
    </Shape>
  );
}

/** Ended by time. */
export function ClockShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.5V6l1.75 1.25" {...line} />
    </Shape>
  );
}

/** Held back by something outside it. */
export function BarredShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3.75 6h4.5" {...line} />
    </Shape>
  );
}

/** Reaches far. */
export function RingShape(props: Props) {
  return (
    <Shape {...props}>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.25" />
      <circle cx="6" cy="6" r="2" fill="currentColor" />
    </Shape>
  );
}

/** Sorted upwards. */
export function ArrowShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M6 10V2.5M3 5.25 6 2.25l3 3" {...line} />
    </Shape>
  );
}

/** Take it away. */
export function RemoveShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M3 3l6 6M9 3 3 9" {...line} />
    </Shape>
  );
}

/** Something was told. Drawn at 16 px. */
export function BellShape(props: Props) {
  return (
    <Shape {...props}>
      <path d="M3 4.75a3 3 0 0 1 6 0c0 2.75 1 3.5 1 3.5H2s1-.75 1-3.5ZM5 10.25a1.1 1.1 0 0 0 2 0" {...line} strokeWidth="1.125" />
    </Shape>
  );
}
