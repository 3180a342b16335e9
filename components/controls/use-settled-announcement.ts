import { useEffect } from 'react';
import { announce } from '@/components/announcer';

/** So long a text has to stand before it is said aloud, in milliseconds: nobody wants to hear what every letter comes to. */
const SETTLED = 600;

/** Says a text that follows typing once the typing has stopped. */
export function useSettledAnnouncement(text: string | undefined): void {
  useEffect(() => {
    if (text === undefined) return;
    const settling = setTimeout(() => announce(text), SETTLED);
    return () => clearTimeout(settling);
  }, [text]);
}
