import type { Page } from '@playwright/test';
import { setPlan } from '@/db/members';
import { transaction } from '@/db/transaction';
import { personName } from '@/lib/domain/person-name';
import { cutOff } from './cut-off';
import type { Furnished } from './furnish';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { afterReveal, clientsPath, copySecret, expect, finishReveal, generate, listPath, newPath, openMenu, policyPath, registerClient, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';
import { isJapanese } from './is-japanese';
import { places, walk, type Place } from './pages';

/** Text spacing as a reader may set it (WCAG 1.4.12), until the page is left. */
function spreadTexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [spacing];
  });
}

/** Every theme and every width. Narrow ones last: there spread texts have the least room. */
const sights = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 320 },
] as const;

/** What the walk sees of every page: in each language both themes and both widths, and between the two of them all four. */
const walked = { 'en-US': sights.slice(0, 3), 'ja-JP': [sights[0], sights[1], sights[3]] };

/** What it sees of a frame around what was seen already. */
const framed = [sights[1], sights[3]];

/** Everything that axe and a ruler find in every theme and width, or some of them. */
async function isAccessibleAs(page: Page, what: string, which: readonly (typeof sights)[number][] = sights): Promise<void> {
  for (const { colorScheme, width } of which) {
    // Without motion, or a slow machine would measure colours on their way from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await isAccessible(page, `${what}, ${colorScheme}, ${width} wide`);
  }
}

for (const locale of ['en-US', 'ja-JP'] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`every page is accessible and fits${locale === 'ja-JP' ? ', and nothing English is left on it' : ''}`, async ({ page, account, expectFailure }) => {
      test.setTimeout(300_000);
      const names = [account.owner, account.admin, account.member].flatMap((person) => [personName(person, 'ja'), person.email]);
      const look = async ({ name, reader, path }: Place, made: Furnished) => {
        if (locale === 'ja-JP') await isJapanese(page, name, [...names, ...made.names, 'no-such-token', 'from-a-link', 'fax:use:read', 'x'.repeat(40), `Account ${account.accountId.slice(0, 6)}`]);
        // What a stranger reads in a frame of their own is seen in every theme and width as a member's.
        const isMembersToo = reader === 'stranger' && places.some((other) => other.reader === 'member' && other.path(made) === path(made));
        await isAccessibleAs(page, name, isMembersToo ? framed : walked[locale]);
        await spreadTexts(page);
        expect(await cutOff(page, 'hidden'), `${name} with more space between its letters`).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await walk(page, { account, expectFailure, look });
    });
  });
}

test('what a member does on them is accessible and fits', async ({ page, account }) => {
  test.slow();
  await signIn(page, account.member.email);
  await page.goto(listPath);
  await isAccessibleAs(page, 'empty list');
  await page.goto(newPath);
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByText('3 problems found.')).toBeVisible();
  await isAccessibleAs(page, 'form with errors');
  await generate(page, 'A token name as long as the rules allow, so that the table shows what it does ok', ['fax:all:read', 'fax:fax:edit', 'fax:user:read']);
  await isAccessibleAs(page, 'reveal');
  await finishReveal(page);
  await page.goto(listPath);
  await isAccessibleAs(page, 'list');
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await isAccessibleAs(page, 'revoke dialog');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const wide = sights.filter(({ width }) => width > 320);
  await page.setViewportSize({ width: wide[0]?.width ?? 0, height: 800 });
  await openMenu(page);
  await isAccessibleAs(page, "member's menu", wide);
});

test('what an admin does on them is accessible and fits', async ({ page, account }) => {
  test.slow();
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByRole('button', { name: 'Register client' }).click();
  await expect(page.getByText('Enter a client name.')).toBeVisible();
  await isAccessibleAs(page, 'client form with an error');
  await registerClient(page, 'A client name as long as the rules allow, so that the table shows what it does.');
  await isAccessibleAs(page, 'reveal of a client secret');
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await isAccessibleAs(page, 'clients');
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await isAccessibleAs(page, 'end dialog');
  await page.getByRole('button', { name: 'End client' }).click();
  await expect(page.getByText('Ended just now')).toBeVisible();
  await makeHeldToken(account.member, Date.now(), { name: 'A token name as long as the rules allow, so that the table shows what it does ok' });
  await page.goto(policyPath);
  await page.getByRole('button', { name: 'Change' }).nth(2).click();
  await page.getByRole('checkbox', { name: 'Members: View faxes' }).uncheck();
  await expect(page.getByText('Affects 1 token of 1 member. Nothing changes for them now.')).toBeVisible();
  await isAccessibleAs(page, 'preview of a policy');
  await transaction((tx) => setPlan(tx, account.accountId, 'basic'));
  await page.goto(clientsPath);
  await isAccessibleAs(page, 'clients on a Basic plan');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the drawer holds the same ways as the navigation, and Escape closes it', async ({ page, account }) => {
    await signIn(page, account.member.email);
    await page.goto(listPath);
    await page.getByRole('button', { name: 'Menu' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('link', { name: 'General' })).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await isAccessible(page, 'drawer');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
  });
});

test('a service client is registered and ended by keyboard alone', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByLabel('Client name').focus();
  await page.keyboard.type('by-keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Copy the client secret now' })).toBeFocused();
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'End', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: 'End', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'End', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /by-keyboard/ })).toContainText('Ended just now');
  await expect(page.getByText('by-keyboard', { exact: true })).toBeFocused();
});

test('the whole main job works by keyboard, in at most forty presses besides typing', async ({ page, account, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await signIn(page, account.member.email);
  await page.goto(listPath);
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '');
  const tabTo = async (wanted: RegExp) => {
    for (let at = 0; at < 30 && !wanted.test(await focused()); at += 1) await press('Tab');
    expect(await focused()).toMatch(wanted);
  };
  await page.goto(newPath);
  await page.getByLabel('Token name').focus();
  await page.keyboard.type('by-keyboard');
  for (let at = 0; at < 30 && !(await page.getByRole('checkbox', { name: 'fax:all:read', exact: true }).evaluate((box) => box === document.activeElement)); at += 1) await press('Tab');
  await press('Space');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Copy your token now' })).toBeFocused();
  await tabTo(/^Copy$/);
  await press('Enter');
  await expect(page.getByRole('status')).toHaveText('Copied');
  await tabTo(/^Done$/);
  await press('Enter');
  await page.waitForURL(afterReveal);
  await page.goto(listPath);
  await page.getByRole('button', { name: 'Revoke', exact: true }).focus();
  await press('Enter');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press('Tab');
  await press('Enter');
  await expect(page.getByRole('row', { name: /by-keyboard/ })).toContainText('Revoked');
  expect(presses).toBeLessThanOrEqual(40);
});
