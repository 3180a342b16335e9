import { expect, test } from '@playwright/test';
import { messagesOf, sentencesOf, VALUE } from './testing/read-messages';

/** The glossary, as far as a machine can read it: words that do not occur (§13) and how Japanese is written (§1). */

const J = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;

const english = sentences('en');
const japanese = sentences('ja');

function sentences(language: 'en' | 'ja') {
  return messagesOf(language).flatMap(({ key, text }) => sentencesOf(text).map((sentence) => ({ key, sentence })));
}

function found(all: typeof english, pattern: RegExp, isAllowed: (key: string, sentence: string) => boolean = () => false): string[] {
  return all.filter(({ key, sentence }) => pattern.test(sentence) && !isAllowed(key, sentence)).map(({ key, sentence }) => `${key}: ${sentence}`);
}

const never = ['dead token', 'blast radius', 'step-up', 'thaw', 'narrow', 'widen', 'over-scoped', 'kill', 'nuke', 'please', 'sorry', 'oops', 'invalid input', 'full access'];
for (const word of never) {
  test(`no English message says "${word}"`, () => expect(found(english, new RegExp(String.raw`\b${word}`, 'i'))).toEqual([]));
}

test('"account" is the API\'s word alone, for what people call their organization', () => {
  const ofApi = /^(calls|reference|scopes|help)\./;
  expect(found(english, /\baccounts?\b/i, (key) => ofApi.test(key))).toEqual([]);
});

test('a token is never called a key', () => {
  expect(found(english, /\bkeys?\b/i, (key) => key === 'calls.getIdentityKeys' || /press (the )?keys?|Ctrl/i.test(key))).toEqual([]);
});

test('nothing in English shouts', () => expect(found(english, /!/)).toEqual([]));

/** The help may name these once: what the article called a thing. */
const onceInHelp = /統合|取り消[しす]|個人用アクセストークン/;
for (const word of ['回転', '(?<!CIDR|影響|アドレスの?)範囲', '統合', '数値管理', '取り消[しす]', '最低特権', '個人用アクセストークン', 'ファックス', 'ウェブフック', 'ユーザ(?!ー)', 'サーバ(?!ー)', '秘密', 'あなた', 'させていただ', 'することができ', 'を行い', '有効期限が失効']) {
  test(`no Japanese message says 「${word}」`, () => {
    const said = found(japanese, new RegExp(word), (key, sentence) => key.startsWith('help.') && onceInHelp.test(sentence) && /（/.test(sentence));
    expect(said).toEqual([]);
  });
}

test('the help names each of the old words at most once', () => {
  for (const word of ['統合', '取り消', '個人用アクセストークン']) expect(found(japanese, new RegExp(word)).length, word).toBeLessThanOrEqual(1);
});

for (const word of ['メンバ', 'フォルダ', 'ブラウザ', 'ヘッダ', 'パラメータ', 'コンピュータ', 'オーナ', 'フィルタ', 'プリンタ', 'カレンダ', 'リマインダ', 'スキャナ', 'エラ', 'フッタ', 'コピ', 'キ(?=を)']) {
  test(`「${word}」 ends in its long vowel`, () => {
    const short = word.endsWith('ー') || /ータ$/.test(word) ? new RegExp(`${word}(?!ー)`) : new RegExp(`${word}(?!ー)(?!ン|グ|ム)`);
    expect(found(japanese, short)).toEqual([]);
  });
}

test('Japanese has no half-width punctuation beside its own letters', () => {
  expect(found(japanese, new RegExp(`${J}[,.!?:;()]|[,!?:;()]${J}`, 'u'))).toEqual([]);
});

test('Japanese brackets are full-width around values too', () => {
  expect(found(japanese, new RegExp(`\\(${VALUE}|${VALUE}\\)`, 'u'))).toEqual([]);
});

test('no space stands between Japanese and Latin letters or figures, nor between two sentences', () => {
  expect(found(japanese, new RegExp(`${J} [A-Za-z0-9]|[A-Za-z0-9] ${J}|[。、] | [。、]`, 'u'))).toEqual([]);
});

test('there are no full-width letters or figures, and no half-width kana', () => {
  expect(found(japanese, /[Ａ-Ｚａ-ｚ０-９ｦ-ﾟ]/u)).toEqual([]);
});

test('what is a sentence in English is one in Japanese: it ends in its full stop', () => {
  const ends = new Map(messagesOf('en').map(({ key, text }) => [key, /[a-z>}]\.$/.test(text)]));
  const open = messagesOf('ja').filter(({ key, text }) => ends.get(key) && !/[。］」）】\]}>]$/.test(text) && !text.includes('：'));
  expect(open).toEqual([]);
});

/** U+2060 forbids a break: a line is broken behind a closing bracket, and would begin with a particle. Sentences may; what stands large may not. */
test('in a Japanese heading a particle stays with the name before it', () => {
  const headings = messagesOf('ja').filter(({ key }) => /title$/i.test(key));
  expect(headings.filter(({ text }) => text.includes('「{name}」')).length).toBeGreaterThan(5);
  expect(headings.filter(({ text }) => /」[ぁ-ん]/.test(text))).toEqual([]);
});

test('in Japanese a particle stays with the time zone before it', () => {
  expect(messagesOf('ja').filter(({ text }) => /\{zone\}）[ぁ-ん]/.test(text))).toEqual([]);
});
