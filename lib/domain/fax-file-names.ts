/** What a fax and its file are called, in the API, in a download and in a webhook's call. */

/** ASCII, whatever its sender called it. */
export function faxFileName({ direction, fromNumber, toNumber }: { readonly direction: 'incoming' | 'outgoing'; readonly fromNumber: string; readonly toNumber: string }): string {
  return `fax-${direction === 'incoming' ? `from-${digits(fromNumber)}` : `to-${digits(toNumber)}`}`;
}

/** The document of a fax, as the Fax.Plus API names it: its one file, or the PDF that is made of several. Empty where the file is gone. */
export function documentName(fax: { readonly id: string; readonly fileIds: readonly string[] }, file: { readonly id: string; readonly format: string } | undefined): string {
  if (fax.fileIds.length > 1) return `${fax.id}.pdf`;
  return file ? `${file.id.replaceAll('-', '')}.${file.format}` : '';
}

function digits(number: string): string {
  return number.replace(/\D/g, '') || 'unknown';
}
