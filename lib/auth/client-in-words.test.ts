import { expect, test } from '@playwright/test';
import { clientOf } from './client-in-words';

for (const sent of ['', ' ', 'curl/8.5.0', 'a test', '<script>alert(1)</script>', '=1+1', '\u0000', 'x'.repeat(200)]) {
  test(`no browser is read out of ${JSON.stringify(sent).slice(0, 30)}`, () => expect(clientOf(sent)).toBeUndefined());
}

for (const [sent, browser, system] of [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0', 'Microsoft Edge', 'Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1', 'Safari', 'iOS'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36', 'Chrome', 'Linux'],
] as const) {
  test(`${browser} on ${system}`, () => expect(clientOf(sent)).toEqual({ browser, system }));
}
