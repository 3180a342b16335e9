const ACCENTED: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ø', u: 'û', y: 'ÿ' };

/** Messages made longer by four tenths, in their words and not between them: what a page must have room for in a language yet to come. */
export function lengthened<Part>(part: Part): Part {
  if (typeof part === 'string') return lengthenedText(part) as Part;
  return Object.fromEntries(Object.entries(part as object).map(([key, value]) => [key, lengthened(value as unknown)])) as Part;
}

/** What people read of an ICU message grows; its values, tags and cases stay as they are. */
function lengthenedText(text: string): string {
  let depth = 0;
  return text.replace(/<\/?\w+>|[{}]|[^<{}]+|</g, (piece) => {
    if (piece === '{') depth += 1;
    else if (piece === '}') depth -= 1;
    // Within one brace stands a value's name and what is made of it; within two, a case of it, which is text again.
    else if (depth % 2 === 0 && !/^<\/?\w+>$/.test(piece)) return piece.replace(/\p{L}{3,}/gu, lengthenedWord);
    return piece;
  });
}

function lengthenedWord(word: string): string {
  const vowel = /[aeiouy]/i.exec(word);
  const at = vowel ? vowel.index + 1 : 1;
  const more = (ACCENTED[vowel?.[0].toLowerCase() ?? 'a'] ?? 'á').repeat(Math.ceil(word.length * 0.4));
  return word.slice(0, at) + more + word.slice(at);
}
