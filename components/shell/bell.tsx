import { useEffect, useState } from 'react';
import type { Words } from '@/lib/i18n/words';
import { BellShape } from '@/components/icons/shapes';

interface Props {
  readonly words: Words;
  /** How many notices wait. */
  readonly waiting: number;
  readonly href: string;
}

/** More than this is told as such. */
const MOST_SHOWN = 99;

let hear: (waiting: number) => void = () => undefined;

/** Tells the bell how many notices wait, once somebody has answered one. */
export function tellBell(waiting: number): void {
  hear(waiting);
}

/** The way to the notices, with how many wait. It asks nobody: it is drawn with the page, and told by what happens on it. */
export function Bell({ waiting, ...props }: Props) {
  // What a newer page says goes before what was told on this one.
  return <Counting key={waiting} waiting={waiting} {...props} />;
}

function Counting({ words, waiting, href }: Props) {
  const [count, setCount] = useState(waiting);
  useEffect(() => {
    hear = setCount;
    return () => {
      hear = () => undefined;
    };
  }, []);
  return (
    <a href={href} aria-label={words('shell.bell', { count })} className="bell">
      <BellShape />
      {count > 0 && <span aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
    </a>
  );
}
