'use client';

import { useEffect, useState } from 'react';

let say: (text: string) => void = () => undefined;

/** Tells people who listen what has just happened. The last text stays in the one status region. */
export function announce(text: string): void {
  say('');
  // The same text twice is read twice only if the region was empty in between.
  setTimeout(() => say(text), 50);
}

/** The one status region of the app. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    say = setText;
    return () => {
      say = () => undefined;
    };
  }, []);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}
