import type { KeyboardEvent } from 'react';

/** Enter that ends a word of an input method submits nothing. Some browsers report it only by the old key code. */
export function ignoreComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
}
