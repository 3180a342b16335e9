import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Latin words that Japanese keeps: names of products, formats, plans, scopes, and what programs send. */
const KEPT = /\b(fax:[a-z:-]+|multipart\/form-data|fax_file|Standard Webhooks|Fax\.Plus|FAX|APIs?|Webhooks?|IDs?|IP|URLs?|UUID|JSON(?: Lines)?|CSV|PDF|TIFF|JPEG|PNG|CIDR|HTTPS?|OAuth|OpenAPI|RFC|UTC|Enterprise|Basic|Playwright|JavaScript|Ctrl|Mac|curl|env|YYYY-MM-DD|nightly-reports|English)\b/gi;

/** Fails where a page is not Japanese throughout, as its reader's browser asked, or its script disagrees with it. `given`: what people and tests wrote themselves. */
export async function isJapanese(page: Page, what: string, given: readonly string[]): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await unJapanese(page), what).toEqual([]);
  expect(await spacedOut(page), what).toEqual([]);
  const left = (await textsOf(page)).map((text) => given.reduce((rest, name) => rest.replaceAll(name, ''), text));
  expect(left.filter((text) => /[A-Za-z]{2,}/.test(text.replace(KEPT, ''))), what).toEqual([]);
}

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
