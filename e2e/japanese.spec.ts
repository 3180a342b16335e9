import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { walk } from './pages';

/** Latin words that Japanese keeps: names of products, formats, plans and of what programs send. */
const KEPT = /\b(multipart\/form-data|fax_file|Standard Webhooks|Fax\.Plus|FAX|APIs?|Webhooks?|IDs?|IP|URLs?|UUID|JSON|CSV|PDF|TIFF|JPEG|PNG|CIDR|HTTPS?|OAuth|OpenAPI|RFC|UTC|Enterprise|Basic|Playwright|Ctrl|Mac|curl|env|YYYY-MM-DD|nightly-reports|English)\b/gi;

test.use({ locale: 'ja-JP' });

test('nothing English is left on a Japanese page, and its script agrees with it', async ({ page, account, expectFailure }) => {
  test.slow();
  const names = [account.owner, account.admin, account.member].flatMap(({ givenName, familyName, email }) => [`${givenName} ${familyName}`, email]);
  await walk(page, {
    account,
    expectFailure,
    look: async (place, made) => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      await expect(page.locator('html')).not.toHaveAttribute('data-theme');
      const given = [...names, ...made.names, 'from-a-link', 'fax:use:read', 'x'.repeat(40), `Account ${account.accountId.slice(0, 6)}`];
      const left = (await textsOf(page)).map((text) => given.reduce((rest, name) => rest.replaceAll(name, ''), text));
      expect(left.filter((text) => /[A-Za-z]{2,}/.test(text.replace(KEPT, ''))), place.name).toEqual([]);
    },
  });
});

/** Everything that people read or hear on a page, what is marked as untranslated left out. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOwn = (element: Element | null) => element?.closest('code, pre, script, style, textarea, option, [translate="no"], [lang="en"]') !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [document.title];
    while (walker.nextNode()) if (!isOwn(walker.currentNode.parentElement)) found.push(walker.currentNode.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) if (!isOwn(element)) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
}
