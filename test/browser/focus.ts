import type { Page } from 'playwright-core';

export interface Focus {
  /** Id, else the name of a field, else the words on it; "" where the page itself has the focus. */
  name: string;
  /** Whether somebody who looks at the screen can tell where the focus is. */
  visible: boolean;
}

// A tick or a dot may be hidden behind its label, which then has to show the focus; the parts of a date the browser shows itself.
const FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { name: '', visible: false };
  const shows = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const { width, height, top, bottom, left, right } = one.getBoundingClientRect();
    const inside = width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return inside && ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none');
  };
  const row = element.closest('li, label');
  return {
    name: element.id || element.name || element.textContent.trim().replace(/\\s+/g, ' '),
    visible: element.type === 'date' || [element, ...(row ? [row] : [])].some(shows),
  };
})()`;

/** What has the focus now. */
export const focusOf = (page: Page): Promise<Focus> => page.evaluate<Focus>(FOCUS);
