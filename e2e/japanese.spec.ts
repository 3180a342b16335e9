import type { Page } from '@playwright/test';
import { personName } from '@/lib/domain/person-name';
import { expect, membersPath, signIn, test } from './fixtures';
import { walk } from './pages';

/** Latin words that Japanese keeps: names of products, formats, plans, scopes, and what programs send. */
const KEPT = /\b(fax:[a-z:-]+|multipart\/form-data|fax_file|Standard Webhooks|Fax\.Plus|FAX|APIs?|Webhooks?|IDs?|IP|URLs?|UUID|JSON(?: Lines)?|CSV|PDF|TIFF|JPEG|PNG|CIDR|HTTPS?|OAuth|OpenAPI|RFC|UTC|Enterprise|Basic|Playwright|JavaScript|Ctrl|Mac|curl|env|YYYY-MM-DD|nightly-reports|English)\b/gi;

test.use({ locale: 'ja-JP' });

test('nothing English is left on a Japanese page, and its script agrees with it', async ({ page, account, expectFailure }) => {
  test.slow();
  const names = [account.owner, account.admin, account.member].flatMap((person) => [personName(person, 'ja'), person.email]);
  await walk(page, {
    account,
    expectFailure,
    look: async (place, made) => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      await expect(page.locator('html')).not.toHaveAttribute('data-theme');
      expect(await unJapanese(page), place.name).toEqual([]);
      expect(await spacedOut(page), place.name).toEqual([]);
      const given = [...names, ...made.names, 'no-such-token', 'from-a-link', 'fax:use:read', 'x'.repeat(40), `Account ${account.accountId.slice(0, 6)}`];
      const left = (await textsOf(page)).map((text) => given.reduce((rest, name) => rest.replaceAll(name, ''), text));
      expect(left.filter((text) => /[A-Za-z]{2,}/.test(text.replace(KEPT, ''))), place.name).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${place.name}, 320 wide`).toBe(320);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  });
});

test('in Japanese a person has the family name first, and is found by their name in either order', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(membersPath);
  await expect(page.getByRole('rowheader').filter({ hasText: account.member.email })).toContainText('Test member');
  for (const typed of ['Test member', 'member Test']) {
    await page.goto(`${membersPath}?q=${encodeURIComponent(typed)}`);
    await expect(page.getByRole('rowheader')).toContainText('Test member');
  }
});

/** Everything that people read or hear on a page, what is marked as untranslated left out. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOwn = (element: Element | null) => element?.closest('code, pre, script, style, textarea, option, [translate="no"], [lang="en"]') !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [document.title];
    // What stands in for scripts is a text of markup where there are scripts.
    const textOf = (node: Node) => (node.parentElement?.closest('noscript') ? (node.textContent ?? '').replaceAll(/<[^>]+>/g, '') : (node.textContent ?? ''));
    while (walker.nextNode()) if (!isOwn(walker.currentNode.parentElement)) found.push(textOf(walker.currentNode));
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) if (!isOwn(element)) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
}

/** Elements that are set as Latin would be: slanted, spaced, in capitals; and buttons that may break. */
function unJapanese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong = [...document.querySelectorAll('body *')].filter((element) => {
      const { fontStyle, letterSpacing, textTransform, whiteSpace, lineBreak } = getComputedStyle(element);
      const isSpaced = letterSpacing !== 'normal' && parseFloat(letterSpacing) !== 0;
      return fontStyle !== 'normal' || isSpaced || textTransform === 'uppercase' || lineBreak !== 'strict' || (element.matches('main button') && whiteSpace !== 'nowrap');
    });
    return wrong.map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Lines with a space where Japanese writes none: behind a full stop, or beside its own letters. */
async function spacedOut(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').innerText()).split('\n');
  return lines.filter((line) => /[。、）」] +\S|[\p{Script=Hiragana}\p{Script=Katakana}] +[A-Za-z]|[A-Za-z] +[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line));
}
