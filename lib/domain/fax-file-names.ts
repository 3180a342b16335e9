/** What a fax and its file are called, in the API, in a download and in a webhook's call. */

/** ASCII, whatever its sender called it. */
export function faxFileName({ direction, fromNumber, toNumber }: { readonly direction: 'incoming' | 'outgoing'; readonly fromNumber: string; readonly toNumber: string }): string {
  return `fax-${direction === 'incoming' ? `from-${digits(fromNumber)}` : `to-${digits(toNumber)}`}`;
}

/** The file behind a fax: its id and its format, as the Fax.Plus API shows it. */
export function storedFileName(id: string, format: string): string {
  return `${id.replaceAll('-', '')}.${format}`;
}

function digits(number: string): string {
  return number.replace(/\D/g, '') || 'unknown';
}
