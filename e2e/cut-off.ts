import type { Page } from '@playwright/test';

/** What scrolls sideways or is cut off although it is not meant to be. With `hidden` that alone of which a part cannot be seen. */
export function cutOff(page: Page, which: 'any' | 'hidden' = 'any'): Promise<string[]> {
  return page.evaluate((which) => {
    const root = document.documentElement;
    const isMeant = (element: Element) => element.closest('.truncate, .sr-only, select, pre, [tabindex="0"]') !== null || element.querySelector('.truncate') !== null;
    const cut = [...document.querySelectorAll('button, a, h1, h2, h3, label, legend, th, td, p, li, summary')].filter((element) => {
      if (isMeant(element) || element.clientWidth <= 1) return false;
      // A quiet button at the end of a line hangs its padding over the edge.
      const hanging = element.matches('li') && element.querySelector('button') ? 10 : 1;
      const isWide = element.scrollWidth > element.clientWidth + hanging && (which === 'any' || getComputedStyle(element).overflowX !== 'visible');
      return isWide || element.scrollHeight > element.clientHeight + 4 && getComputedStyle(element).overflowY !== 'visible';
    });
    const texts = cut.map((element) => `${element.tagName}: ${element.textContent}`);
    return root.scrollWidth > root.clientWidth ? ['the page scrolls sideways', ...texts] : texts;
  }, which);
}
