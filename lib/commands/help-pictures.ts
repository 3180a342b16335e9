// `npm run help-pictures`: takes the help's pictures of the checklist from the real form, in both languages, themes and widths. Run it after the form changed; it needs a build.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import { DEMO_PASSWORD } from '@/lib/demo/demo-people';
import { systemBrowser } from './find-browser.mjs';

const PORT = process.env['PORT'] ?? '3399';
const ORIGIN = `http://localhost:${PORT}`;
const FORM = '/profile/integrations/personal-access-tokens/new';
/** How wide the window is, which groups are cut out, and the pixels per CSS pixel: sharp on most screens of that width, and still small. */
const cuts = {
  wide: { window: 1280, groups: [0, 2], density: 1.5, ending: '' },
  narrow: { window: 320, groups: [1, 2], density: 2.5, ending: '.narrow' },
} as const;
const words = { en: { email: 'Email', password: 'Password', enter: 'Sign in', locale: 'en-US' }, ja: { email: 'メールアドレス', password: 'パスワード', enter: 'ログイン', locale: 'ja-JP' } } as const;

mkdirSync('public/help', { recursive: true });
const DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'help-pictures-')), 'demo.db')}`;
const server = spawn(process.execPath, ['dist/server.js', 'demo'], { env: { ...process.env, PORT, NEXTAUTH_URL: ORIGIN, DATABASE_URL }, stdio: 'ignore' });
try {
  await untilReady();
  const executablePath = systemBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const sizes: string[] = [];
  for (const language of ['en', 'ja'] as const) {
    const ofLanguage: string[] = [];
    for (const cut of ['wide', 'narrow'] as const) {
      await takePicture(browser, language, 'dark', cut);
      const { width, height } = await takePicture(browser, language, 'light', cut);
      ofLanguage.push(`${cut}: { width: ${width}, height: ${height} }`);
    }
    sizes.push(`  ${language}: { ${ofLanguage.join(', ')} },`);
  }
  await browser.close();
  const head = '/** The size of the pictures in CSS pixels. Written by `npm run help-pictures`. */\n';
  writeFileSync('components/help/checklist-size.ts', `${head}export const checklistSize = {\n${sizes.join('\n')}\n} as const;\n`);
} finally {
  server.kill('SIGTERM');
}

/** Signs in, ticks two scopes and cuts some groups out of the checklist. */
async function takePicture(browser: Browser, language: 'en' | 'ja', shade: 'light' | 'dark', cut: keyof typeof cuts): Promise<{ width: number; height: number }> {
  const said = words[language];
  const { window, groups, density, ending } = cuts[cut];
  const page = await browser.newPage({ locale: said.locale, colorScheme: shade, deviceScaleFactor: density, viewport: { width: window, height: 3600 } });
  await page.goto(`${ORIGIN}/sign-in?lang=${language}&to=${encodeURIComponent(FORM)}`);
  await page.getByLabel(said.email).fill('member@demo.example');
  await page.getByLabel(said.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: said.enter }).click();
  await page.waitForURL(`${ORIGIN}${FORM}`);
  for (const scope of ['fax:fax:read', 'fax:fax:edit']) await page.getByRole('checkbox', { name: scope, exact: true }).check();
  // Focus and pointer leave no mark in a picture.
  await page.getByRole('heading', { level: 1 }).click();
  const [first, last] = await Promise.all(groups.map((at) => page.locator('.scope-group').nth(at).boundingBox()));
  if (!first || !last) throw new Error('The form has no checklist.');
  const clip = { x: first.x, y: first.y, width: Math.round(first.width), height: Math.round(last.y + last.height - first.y) };
  const png = await page.screenshot({ clip, animations: 'disabled' });
  await sharp(png).webp({ quality: 82, effort: 6 }).toFile(`public/help/scope-checklist.${language}.${shade}${ending}.webp`);
  await page.context().close();
  return clip;
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await fetch(`${ORIGIN}/readyz`).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The demo did not start. Build it first: npm run build.');
}
