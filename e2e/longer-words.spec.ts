import { spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { walk } from './pages';

/** A server of its own on the run's database, whose English is longer by four tenths: what a language yet to come may ask of a page. */
test('no page breaks where its words are longer', async ({ browser, account, expectFailure, baseURL }) => {
  test.slow();
  const { port, hostname } = new URL(baseURL ?? '');
  const own = `http://${hostname}:${Number(port) + 1000}`;
  const server = spawn(process.execPath, ['dist/server.js', 'demo'], { env: { ...process.env, PORT: String(Number(port) + 1000), NEXTAUTH_URL: own, LENGTHENED_WORDS: 'yes', LOG_LEVEL: 'silent' }, stdio: 'ignore' });
  const context = await browser.newContext({ baseURL: own });
  try {
    const page = await context.newPage();
    await expect(async () => expect((await page.request.get('/readyz')).ok()).toBe(true)).toPass();
    await walk(page, {
      account,
      expectFailure,
      look: async (place) => {
        expect(await page.title(), 'the words are longer').toMatch(/[áëïøûÿ]{2}/);
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await cutOff(page), `${place.name}, ${width} wide`).toEqual([]);
        }
      },
    });
  } finally {
    await context.close();
    server.kill('SIGTERM');
  }
});

/** What scrolls sideways or is cut off although it is not meant to be. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isMeant = (element: Element) => element.closest('.truncate, .sr-only, select, pre, [tabindex="0"]') !== null || element.querySelector('.truncate') !== null;
    const cut = [...document.querySelectorAll('button, a, h1, h2, h3, label, legend, th, td, p, li, summary')].filter((element) => {
      if (isMeant(element) || element.clientWidth <= 1) return false;
      // A quiet button at the end of a line hangs its padding over the edge.
      const hanging = element.matches('li') && element.querySelector('button') ? 10 : 1;
      return element.scrollWidth > element.clientWidth + hanging || element.scrollHeight > element.clientHeight + 4 && getComputedStyle(element).overflowY !== 'visible';
    });
    const texts = cut.map((element) => `${element.tagName}: ${element.textContent}`);
    return root.scrollWidth > root.clientWidth ? ['the page scrolls sideways', ...texts] : texts;
  });
}
