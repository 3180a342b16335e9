import { hash } from '@node-rs/argon2';
import { expect, test as base, type APIRequestContext, type APIResponse, type Page } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import type { Language } from '@/lib/i18n/languages';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { sessionOfEmail, type SessionAge } from './session-of';

/** The password of everyone whom a test makes. */
export const PASSWORD = 'A password for tests, 2026!';

/** What the pages say to a test that tells its story in English alone. */
const english = wordsFor('en');

type Account = Awaited<ReturnType<typeof makeAccount>>;

/** A failed answer that a test expects, so that the browser's own line about it is no error. */
interface ExpectedFailure {
  /** `broken`: no answer came at all. */
  readonly status: number | 'broken';
  readonly url: RegExp;
}

interface Fixtures {
  /** An Enterprise account of the test's own: isolation by ownership. */
  account: Account;
  expectFailure: (failure: ExpectedFailure) => void;
  /** Fails the test on any console error, page error or policy violation that it did not declare. */
  quietBrowser: void;
}

export const test = base.extend<Fixtures & { expected: ExpectedFailure[] }, { passwordHash: string }>({
  passwordHash: [({}, use) => hash(PASSWORD).then(use), { scope: 'worker' }],
  account: async ({ passwordHash }, use) => use(await makeAccount('enterprise', { passwordHash })),
  expected: async ({}, use) => use([]),
  expectFailure: async ({ expected }, use) => use((failure) => void expected.push(failure)),
  quietBrowser: [
    async ({ context, expected }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        const { url } = message.location();
        const declared = expected.some((failure) => failure.url.test(url) && message.text().includes(failure.status === 'broken' ? 'net::ERR_FAILED' : `status of ${failure.status}`));
        if (!declared) complaints.push(`${message.text()} (${url})`);
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      await context.exposeBinding('reportViolation', (_source, what: string) => complaints.push(`Policy violation: ${what}`));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          (window as unknown as { reportViolation: (what: string) => void }).reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await use();
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const listPath = '/profile/integrations/personal-access-tokens';
export const newPath = `${listPath}/new`;
export const inventoryPath = '/admin/tokens';
export const clientsPath = '/admin/service-clients';
export const auditLogPath = '/admin/audit-log';
export const overviewPath = '/admin';
export const membersPath = '/admin/members';
export const policyPath = '/admin/policy';
export const preferencesPath = '/profile/preferences';
export const sessionsPath = '/profile/sessions';
export const helpPath = '/help/personal-access-tokens';
export const refusedPath = '/help/refused-requests';
export const referencePath = '/help/api';
export const foundPath = '/found-a-secret';

/** Signs in, without the page of it: with a session as that page would have made it. Opens nothing. `age`: of a session that began earlier. */
export async function signIn(page: Page, email: string, age?: SessionAge): Promise<void> {
  const url = test.info().project.use.baseURL;
  await page.context().addCookies([{ name: 'fax.session-token', value: await sessionOfEmail(email, age), url, httpOnly: true, sameSite: 'Lax' }]);
}

/** Signs in through the page, as a person would, and waits until it led somewhere else. */
export async function signInByHand(page: Page, email: string, password = PASSWORD, language: Language = 'en'): Promise<void> {
  const words = wordsFor(language);
  await page.goto(`/sign-in?lang=${language}`);
  await page.getByLabel(words('signIn.email')).fill(email);
  await page.getByLabel(words('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words('signIn.submit') }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Opens the member's menu at the foot of the navigation. */
export async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as |さんとしてログイン中$/ }).click();
}

/** Waits until the script of a page answers, where a form would be posted without it: the button that needs it most says so. */
export async function scriptAnswers(page: Page, words: Words = english): Promise<void> {
  await expect(page.getByRole('button', { name: words('shell.menu'), exact: true, includeHidden: true })).toBeEnabled();
}

export async function signOut(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/);
}

/** Generates a token through the form and answers with its secret, before anyone leaves the reveal. */
export async function generate(page: Page, name: string, scopes: readonly string[], words: Words = english): Promise<string> {
  await page.goto(newPath);
  await page.getByLabel(words('form.name')).fill(name);
  for (const scope of scopes) await page.getByRole('checkbox', { name: scope, exact: true }).check();
  await page.getByRole('button', { name: words('form.submit') }).click();
  return page.getByRole('textbox', { name: words('reveal.token.secret') }).inputValue();
}

/** Where `Done` leads from the reveal of a token: the token's own page. */
export const afterReveal = /\/personal-access-tokens\/(?!new$)[\w-]+$/;

/** Copies the secret that a reveal shows, by the keys. */
export async function copySecret(page: Page, words: Words = english): Promise<void> {
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await box(words('reveal.token.secret')).or(box(words('reveal.client.secret'))).focus();
  await page.keyboard.press('ControlOrMeta+c');
}

/** Copies the secret and leaves the reveal of a token, as a person would. Answers with the token's id. */
export async function finishReveal(page: Page, words: Words = english): Promise<string> {
  await copySecret(page, words);
  await page.getByRole('button', { name: words('actions.done') }).click();
  await page.waitForURL(afterReveal);
  return page.url().split('/').at(-1) ?? '';
}

/** Makes every session of a member one whose password was entered too long ago to start something. */
export async function makeStale(memberId: string): Promise<void> {
  await rawSql(`UPDATE sessions SET authenticated_at = 0 WHERE member_id = '${memberId}'`);
}

/** Registers a service client through its form and answers with its id and secret, before anyone leaves the reveal. */
export async function registerClient(page: Page, name: string): Promise<{ clientId: string; secret: string }> {
  await page.goto(clientsPath);
  await page.getByLabel('Client name').fill(name);
  await page.getByRole('button', { name: 'Register client' }).click();
  const secret = await page.getByRole('textbox', { name: 'Client secret' }).inputValue();
  const clientId = await page.getByRole('definition').filter({ hasText: /^[\w-]{22}$/ }).innerText();
  return { clientId, secret };
}

/** The hidden fields of a page's form, as it would post them before its script runs. */
export async function hiddenFields(page: Page, path: string): Promise<Record<string, string>> {
  const html = await (await page.request.get(path)).text();
  const form = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const found = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]));
}

/** Posts a form by hand, as a browser without script would. */
export async function postByHand(page: Page, path: string, form: Record<string, string | string[]>): Promise<APIResponse> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  return page.request.post(path, { multipart: body, headers: { Origin: new URL((await page.request.get('/healthz')).url()).origin } });
}

export function bearer(secret: string): { headers: Record<string, string> } {
  return { headers: { Authorization: `Bearer ${secret}` } };
}

/** Asks about a token as a service client does. */
export function introspect(request: APIRequestContext, { clientId, secret }: { readonly clientId: string; readonly secret: string }, token: string): Promise<APIResponse> {
  return request.post('/oauth/introspect', { form: { token }, headers: { Authorization: `Basic ${btoa(`${clientId}:${secret}`)}` } });
}
