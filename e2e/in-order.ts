/** Matches where the texts stand one after another, whatever stands between them. */
export function inOrder(...texts: readonly string[]): RegExp {
  return new RegExp(texts.map(literally).join('[^]*'));
}

/** Matches a whole sentence; what stands in a gap, written "…", is not known beforehand. */
export function withGaps(sentence: string): RegExp {
  return new RegExp(`^${sentence.split('…').map(literally).join('.+')}$`);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
