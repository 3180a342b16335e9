import type { Page } from '@playwright/test';

/** What scrolls sideways or is cut off although it is not meant to be. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isMeant = (element: Element) => element.closest('.truncate, .sr-only, select, pre, [tabindex="0"]') !== null || element.querySelector('.truncate') !== null;
    const cut = [...document.querySelectorAll('button, a, h1, h2, h3, label, legend, th, td, p, li, summary')].filter((element) => {
      if (isMeant(element) || element.clientWidth === 0) return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 4 && getComputedStyle(element).overflowY !== 'visible';
    });
    const texts = cut.map((element) => `${element.tagName}: ${element.textContent}`);
    return root.scrollWidth > root.clientWidth ? ['the page scrolls sideways', ...texts] : texts;
  });
}
