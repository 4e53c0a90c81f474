import type { Page } from 'playwright-core';
import { shapeOf } from './crawl';

/** How the fields of a page are filled in before a button is pressed. */
export type Filling = { texts: readonly string[] } | 'nothing';

const BUTTONS = `(() => {
  const buttons = [...document.querySelectorAll('button, input[type="submit"]')].filter(({ type, form }) => type === 'submit' && form);
  window.buttonsToPress = buttons;
  return buttons.map((button) => ({
    action: new URL(button.getAttribute('formaction') ?? button.form.getAttribute('action') ?? '', location).href,
    label: (button.textContent.trim() || button.getAttribute('aria-label') || '').replace(/\\s+/g, ' ').slice(0, 40),
    value: button.getAttribute('name') === null ? '' : button.name + '=' + (button.name === 'action' ? button.value : ''),
    renews: button.hasAttribute('hx-post'),
  }));
})()`;

interface Button {
  action: string;
  label: string;
  value: string;
  /** Whether it renews a part of the page instead of leading to another. */
  renews: boolean;
}

// Runs in the page. Whatever the browser itself would refuse to send is sent too: the service has to answer it.
const FILL = `((texts) => {
  let next = 0;
  for (const form of document.forms) form.noValidate = true;
  for (const field of document.querySelectorAll('input, textarea, select')) {
    if (field.type === 'hidden') continue;
    if (texts === null) {
      if (!['checkbox', 'radio', 'submit'].includes(field.type)) field.value = '';
      else field.checked = false;
    } else if (field.type === 'checkbox') field.checked = true;
    else if (field.type === 'radio') field.checked = !document.querySelector('input[name="' + field.name + '"]:checked') || field.checked;
    else if (field.tagName === 'SELECT') field.selectedIndex = field.options.length - 1;
    else if (field.type === 'email') field.value = 'x' + Math.random().toString(36).slice(2) + '@desk.example';
    else if (field.tagName === 'TEXTAREA') field.value = texts.join('\\n').slice(0, 4900);
    else if (['text', 'search'].includes(field.type)) field.value = texts[next++ % texts.length].slice(0, field.maxLength > 0 ? field.maxLength : 200);
  }
})`;

interface Pressing {
  filling: Filling;
  /** Kinds of buttons that were pressed before, on this page or another of its shape: they are left alone. */
  pressed: Set<string>;
  /** Called with what came of it: the kind of the button, and the status of the answer. */
  look(kind: string, status: number): Promise<void>;
}

const kindOf = (shape: string, { action, label, value }: Button) =>
  `${shape.split(' ')[0]} ${shapeOf(action).split(' ')[0]} ${label.replace(/\d+/g, '')} ${value}`;

/** Presses every button of a page once, each time on the page as it then stands. */
export async function pressButtons(page: Page, address: string, { filling, pressed, look }: Pressing): Promise<void> {
  for (;;) {
    await page.goto(address);
    const buttons = await page.evaluate<Button[]>(BUTTONS);
    const shape = shapeOf(page.url());
    const at = buttons.findIndex(
      (button) => !button.action.endsWith('/sign-out') && !pressed.has(kindOf(shape, button)),
    );
    const button = buttons[at];
    if (!button) return;
    pressed.add(kindOf(shape, button));
    await page.evaluate(`${FILL}(${JSON.stringify(filling === 'nothing' ? null : filling.texts)})`);
    const answered = button.renews ? page.waitForResponse(() => true) : page.waitForNavigation();
    const [answer] = await Promise.all([
      answered,
      page.evaluate(`void setTimeout(() => buttonsToPress[${at}].click())`),
    ]);
    await look(kindOf(shape, button), answer?.status() ?? 0);
  }
}
