import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures';

/** WCAG 2.2 A and AA, as far as a machine can tell, and what axe holds good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails where axe finds anything, or the page scrolls sideways: as the page stands. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  expect(await brokenRules(page), what).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `${what} scrolls sideways`).toBe(0);
}

/** axe in the page itself, once per document: its Playwright package opens a page of its own for every look, which takes five times as long. */
async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    // What changes its colour on the way to another state has none of a state's yet.
    await Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished));
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'], preload: false, runOnly: { type: 'tag', values } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, RULES);
}
