import type { Page } from '@playwright/test';
import { expect, listPath, newPath, signIn, test } from './fixtures';
import { furnish } from './furnish';

/** Presses Tab through a page and looks at what has the focus each time. */
async function tabThrough(page: Page, most: number, look: (where: string) => Promise<void>): Promise<number> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.outerHTML ?? '').slice(0, 120)));
    if (where === '') return pressed;
    await look(where);
  }
  return most;
}

test('in a narrow window what has the focus is never covered, and its ring is seen, in forced colours too', async ({ page, account }) => {
  const { active } = await furnish(account.member);
  await page.setViewportSize({ width: 320, height: 480 });
  await signIn(page, account.member.email);
  await page.goto(listPath);
  for (const path of [listPath, newPath, `${listPath}/${active}`]) {
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      await page.goto(path);
      const stops = await tabThrough(page, 30, async (where) => {
        const { ringed, covered } = await page.evaluate(() => {
          const held = document.activeElement as HTMLElement;
          const { left, top, width, height } = held.getBoundingClientRect();
          const above = document.elementFromPoint(left + width / 2, Math.min(Math.max(top + height / 2, 1), innerHeight - 1));
          const rings = [held, held.nextElementSibling, held.closest('label'), held.parentElement];
          return { ringed: rings.some((one) => one && getComputedStyle(one).outlineStyle !== 'none'), covered: above?.closest('header') && !held.closest('header') };
        });
        expect(ringed, `${path}, ${forcedColors}: ${where}`).toBe(true);
        expect(covered, `${path}: ${where}`).toBeFalsy();
      });
      expect(stops).toBeGreaterThan(9);
    }
  }
});

test('nothing moves for who wants no motion', async ({ page, account }) => {
  const { active } = await furnish(account.member);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, account.member.email);
  for (const path of [listPath, newPath, `${listPath}/${active}`, `${listPath}/${active}/rotate`]) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { transitionDuration, animationName, animationDuration, animationTimeline } = getComputedStyle(element) as CSSStyleDeclaration & { animationTimeline?: string };
          const moves = transitionDuration.split(',').some((time) => parseFloat(time) > 0.001);
          return moves || (animationName !== 'none' && animationTimeline === 'auto' && parseFloat(animationDuration) > 0.001);
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving, path).toEqual([]);
  }
});
