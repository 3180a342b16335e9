import { expect, test } from '@playwright/test';
import { publicFiles } from './public-files';

test('files of public/ and of the build are files, folders above and pages are not', () => {
  const isFile = publicFiles('./public');
  for (const path of ['/icon.svg', '/.well-known/security.txt', '/_next/static/x.js']) expect(isFile(path), path).toBe(true);
  for (const path of ['/', '/profile', '/_next', '/public/icon.svg', '/icon.svg/']) expect(isFile(path), path).toBe(false);
});

test('without a folder there is no file', () => {
  expect(publicFiles('./nowhere')('/icon.svg')).toBe(false);
});
