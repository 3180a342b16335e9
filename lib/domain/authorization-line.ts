/** What is wrong with a header that should carry the token. */
export type HeaderFault = 'name' | 'empty' | 'no-scheme' | 'scheme' | 'twice' | 'quotes' | 'placeholder';

/** A header as it was sent, and the part of it that is wrong: from one place in the line to another. */
export interface FaultyHeader {
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly fault: HeaderFault;
}

const NAMES = 'authorization|authentication|x-authorization|x-api-key|api-key|x-auth-token';
/** At the beginning of a line, as curl prints what it sent, after `-H`, or as a property in a program. */
const LINE = new RegExp(`(?:^|-H|--header|[{,(])[>\\s=]*(["'\`]?)(${NAMES})(["'\`]?)[ \\t]*:[ \\t]*(["'\`]?)([^\\r\\n]*)`, 'gim');
/** How tools print what they keep to themselves. */
const HIDDEN = /\*\*|…|\.\.\.|•|redacted|hidden|masked/i;

/** The first header in a text that should carry a token and does it wrongly; undefined where there is none. */
export function faultyHeaderIn(text: string): FaultyHeader | undefined {
  for (const { name, value } of headersIn(text)) {
    const faulty = judged(name, value);
    if (faulty) return faulty;
  }
  return undefined;
}

/** How many Authorization headers a text holds. */
export function authorizationHeadersIn(text: string): number {
  return headersIn(text).filter(({ name }) => name.toLowerCase() === 'authorization').length;
}

function headersIn(text: string): { readonly name: string; readonly value: string }[] {
  return [...text.matchAll(LINE)].map(([, before = '', name = '', after = '', opened = '', rest = '']) => {
    // `-H "Authorization: …"` is closed by the quote before the name, `"Authorization": "…"` by the one before the value.
    const quote = opened || (after === '' ? before : '');
    const end = quote === '' ? -1 : rest.indexOf(quote);
    return { name, value: (end < 0 ? rest : rest.slice(0, end)).trim() };
  });
}

function judged(name: string, value: string): FaultyHeader | undefined {
  const begin = name.length + 2;
  const line = `${name}: ${value}`;
  const wrong = (fault: HeaderFault, from: number, to: number) => ({ line, from, to, fault });
  if (name.toLowerCase() !== 'authorization') return wrong('name', 0, name.length);
  const [, scheme = '', gap = '', rest = ''] = /^(\S*)(\s*)([\s\S]*)$/.exec(value) ?? [];
  if (/^bearer$/i.test(scheme)) return judgedRest(rest, begin + scheme.length + gap.length, line);
  if (value === '') return wrong('empty', 0, line.length);
  if (HIDDEN.test(scheme)) return undefined;
  return rest === '' && !/^bearer\b/i.test(scheme) ? wrong('no-scheme', begin, line.length) : wrong('scheme', begin, begin + scheme.length);
}

function judgedRest(rest: string, begin: number, line: string): FaultyHeader | undefined {
  const wrong = (fault: HeaderFault, to = line.length) => ({ line, from: begin, to, fault });
  if (rest === '') return { line, from: 0, to: line.length, fault: 'empty' };
  if (HIDDEN.test(rest)) return undefined;
  if (/^bearer\b/i.test(rest)) return wrong('twice', begin + 'bearer'.length);
  if (/^["'`]/.test(rest)) return wrong('quotes');
  return /^[<{[$%]/.test(rest) || /^(your|my)[-_ ]|^token$/i.test(rest) ? wrong('placeholder') : undefined;
}
