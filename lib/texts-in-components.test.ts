import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { importsOf, sourcesIn, textOf } from './testing/sources';
import { textsIn, textsShownBy } from './testing/shown-texts';

/** Texts that are the same in every language, each with its reason. */
const SAME_EVERYWHERE: Record<string, string> = {};

test('no component and no page has a text of its own: all of them are messages', () => {
  const files = sourcesIn('components', 'app').filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(50);
  const own = files.flatMap((file) => textsShownBy(file).map((text) => `${file}: ${text}`));
  expect(own.filter((one) => !(one in SAME_EVERYWHERE))).toEqual([]);
});

for (const [source, text] of [
  ['<p>Hello</p>', 'Hello'],
  ['<p>日本語</p>', '日本語'],
  ["<p>{'Hello'}</p>", 'Hello'],
  ["<p>{open ? 'Close' : words('x')}</p>", 'Close'],
  ["<p>{open && 'Close'}</p>", 'Close'],
  ['<p>{`${count} tokens`}</p>', 'tokens'],
  ["<p>{count + ' tokens'}</p>", 'tokens'],
  ['<button aria-label="Close" />', 'Close'],
  ["<input placeholder={'Search'} />", 'Search'],
  ['<>Hello</>', 'Hello'],
] as const) {
  test(`a text of its own is found in ${source}`, () => expect(textsOf(source)).toEqual([text]));
}

for (const source of ["<p>{words('a.b')}</p>", '<p className="text-12">· / —</p>', '<code translate="no">Authorization</code>', '<p>{count}</p>', '<p title={name} role="status" />', "<p>{ok ? words('a') : ''}</p>"]) {
  test(`${source} has none`, () => expect(textsOf(source)).toEqual([]));
}

function textsOf(source: string): string[] {
  return textsIn(ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
}

const inBrowser = sourcesIn('components', 'app', 'lib').filter((file) => /^['"]use client['"]/.test(textOf(file)));

test('nothing that runs in a browser reaches the messages: a page sends along what it needs', () => {
  expect(inBrowser.length).toBeGreaterThan(20);
  const reaching = inBrowser.filter((file) => file !== 'app/global-error.tsx').flatMap((file) => wayToWords(file, new Set()).map((way) => `${file}: ${way}`));
  expect(reaching).toEqual([]);
});

/** How a file reaches the messages, by the values that it and what it imports take. An action is called, not sent along. */
function wayToWords(file: string, seen: Set<string>): string[] {
  if (seen.has(file) || /^['"]use server['"]/.test(textOf(file))) return [];
  seen.add(file);
  return importsOf(file).flatMap(({ from }) => {
    const found = fileOf(file, from);
    if (!found) return [];
    return /^lib\/i18n\/(words\.ts|messages\/)/.test(found) ? [`${file} → ${found}`] : wayToWords(found, seen);
  });
}

function fileOf(importer: string, from: string): string | undefined {
  const base = from.startsWith('@/') ? from.slice(2) : from.startsWith('.') ? join(dirname(importer), from).replaceAll('\\', '/') : undefined;
  return base === undefined ? undefined : ['.ts', '.tsx', '/index.ts'].map((ending) => base + ending).find(existsSync);
}
