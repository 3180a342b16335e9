import { expect, test } from '@playwright/test';
import { acceptedLanguage } from './accepted-language';

for (const [header, language] of [
  ['', 'en'],
  ['garbage;;;q=,', 'en'],
  ['de, fr;q=0.5', 'en'],
  ['jav', 'en'],
  ['x-ja', 'en'],
  ['ja;q=0', 'en'],
  ['ja;q=0, *', 'en'],
  ['ja;q=nonsense', 'ja'],
  ['ja', 'ja'],
  ['JA-jp', 'ja'],
  ['ja-JP-u-ca-japanese, en;q=0.9', 'ja'],
  ['en;q=0.3, ja;q=0.8', 'ja'],
  ['en-US,en;q=0.9,ja;q=0.8', 'en'],
  ['zh-TW, ja;q=0.5, en;q=0.4', 'ja'],
  ['de, *;q=0.1, ja;q=0.5', 'ja'],
  ['ja, en', 'ja'],
  ['en, ja', 'en'],
  ['en;q=0, *;q=0.5', 'ja'],
  ['*', 'en'],
] as const) {
  test(`a browser that likes "${header}" reads ${language}`, () => expect(acceptedLanguage(header)).toBe(language));
}
