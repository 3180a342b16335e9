import { hash } from '@node-rs/argon2';
import { expect, test as base, type Page } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';

/** The password of everyone whom a test makes. */
export const PASSWORD = 'A password for tests, 2026!';

type Account = Awaited<ReturnType<typeof makeAccount>>;

/** A failed answer that a test expects, so that the browser's own line about it is no error. */
interface ExpectedFailure {
  readonly status: number;
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
        const declared = expected.some((failure) => failure.url.test(url) && message.text().includes(`status of ${failure.status}`));
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

/** Signs in through the page, as a person would, and waits until it led somewhere else. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in?lang=en');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Generates a token through the form and answers with its secret, before anyone leaves the reveal. */
export async function generate(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await page.goto(newPath);
  await page.getByLabel('Token name').fill(name);
  for (const scope of scopes) await page.getByRole('checkbox', { name: scope, exact: true }).check();
  await page.getByRole('button', { name: 'Generate token' }).click();
  return page.getByRole('textbox', { name: 'Personal access token' }).inputValue();
}

export function bearer(secret: string): { headers: Record<string, string> } {
  return { headers: { Authorization: `Bearer ${secret}` } };
}
