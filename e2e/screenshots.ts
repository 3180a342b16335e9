// `npm run screenshots`: a few pages for the README into docs/screenshots; `npm run screenshots -- <folder>`: every page, in both languages, both themes and two widths.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import { closeDatabase, database } from '@/db/connection';
import { credentialsOf } from '@/db/members';
import { buildIfChanged } from '@/lib/commands/build-if-changed.mjs';
import { systemBrowser } from '@/lib/commands/find-browser.mjs';
import { furnish, type Furnished } from './furnish';
import { places, type Place, type Reader } from './pages';
import { sessionOf } from './session-of';

const PORT = process.env['PORT'] ?? '3099';
const origin = `http://localhost:${PORT}`;
const people: Record<Exclude<Reader, 'stranger'>, string> = { member: 'member@demo.example', admin: 'admin@demo.example' };

interface Look {
  readonly language: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
  readonly width: 1280 | 320;
}

const nameOf = (place: Place, { language, theme, width }: Look) => `${place.name}-${language}-${theme}-${width}.png`;

/** What the README shows. */
const SELECTION = ['tokens-en-light-1280.png', 'tokens-ja-dark-1280.png', 'tokens-ja-light-320.png', 'generate-en-light-1280.png', 'token-en-light-1280.png', 'rotate-en-light-1280.png'];

const [allInto] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'faxplus-screenshots-'));
Object.assign(process.env, { DATABASE_URL: `file:${scratch}/demo.db`, NEXTAUTH_URL: origin, PORT, LOG_LEVEL: 'silent' });
for (const name of ['NEXTAUTH_SECRET', 'AUDIT_KEY']) process.env[name] = randomBytes(32).toString('hex');

buildIfChanged();
const server = await served();
const browser = await chromium.launch({ ...(systemBrowser() && { executablePath: systemBrowser() }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const made = await furnish(await memberCalled(people.member));
  mkdirSync(allInto ?? 'docs/screenshots', { recursive: true });
  for (const language of ['en', 'ja'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [1280, 320] as const) await photograph(browser, { language, theme, width }, made);
    }
  }
} finally {
  await browser.close();
  await closeDatabase();
  server.kill('SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
}

/** The demo on a database of its own. */
async function served(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/server.js', 'demo'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const isReady = () => fetch(`${origin}/readyz`).then(({ ok }) => ok, () => false);
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 200));
  return child;
}

async function memberCalled(email: string): Promise<{ id: string; accountId: string }> {
  const found = await credentialsOf(database(), email);
  if (!found) throw new Error(`The demo has no ${email}.`);
  return found;
}

async function photograph(browser: Browser, look: Look, made: Furnished): Promise<void> {
  for (const place of places) {
    const name = nameOf(place, look);
    if (!allInto && !SELECTION.includes(name)) continue;
    const { language, theme, width } = look;
    const context = await browser.newContext({ baseURL: origin, locale: language === 'ja' ? 'ja-JP' : 'en-US', colorScheme: theme, timezoneId: 'Asia/Tokyo', viewport: { width, height: width === 320 ? 640 : 800 } });
    if (place.reader !== 'stranger') await context.addCookies([{ name: 'fax.session-token', value: await sessionOf(await memberCalled(people[place.reader])), url: origin }]);
    const page = await context.newPage();
    await page.goto(place.path(made), { waitUntil: 'networkidle' });
    await page.evaluate(drawAllImages);
    const taken = await page.screenshot({ fullPage: allInto !== undefined });
    await sharp(taken).png({ palette: true }).toFile(join(allInto ?? 'docs/screenshots', name));
    await context.close();
  }
}

/** What waits for somebody to scroll is not on a picture of the whole page. Runs in the page. */
async function drawAllImages(): Promise<void> {
  for (const image of document.images) {
    image.loading = 'eager';
    await image.decode();
  }
}
