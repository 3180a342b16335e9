/** The text that a copy or a drag takes along: of a field its selected part, else what is selected on the page. */
export function takenText(from: EventTarget): string {
  if (from instanceof HTMLInputElement) return from.value.slice(from.selectionStart ?? 0, from.selectionEnd ?? 0);
  return String(getSelection());
}
