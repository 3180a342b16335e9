import { spawn } from 'node:child_process';
import { cutOff } from './cut-off';
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
