/**
 * The path of the API in a word, or undefined where there is none: behind any host or variable, without query and fragment.
 * An address whose path does not begin with the API's version gets it: it is in the variable before it, or forgotten.
 */
export function pathIn(word: string): string | undefined {
  const [beforeQuery = ''] = word.replace(/^["'`(<[]+|["'`),>\].:]+$/g, '').split(/[?#]/);
  const at = beforeQuery.search(/\/v3(?:\/|$)/i);
  if (at >= 0) return tidy(beforeQuery.slice(at + '/v3'.length));
  const below = /^(?:\w{2,10}:\/\/[^/\s]+|\$\{?\w+\}?|\{\{\w+\}\})(\/.+)$/.exec(beforeQuery)?.[1];
  return below === undefined ? undefined : tidy(below);
}

function tidy(below: string): string {
  return `/v3${below.replace(/\/{2,}/g, '/').replace(/\/+$/, '')}`;
}
