// Keys and news of the review desk. Everything here has a button or a link that does the same without it.
(() => {
  const desk = document.getElementById('desk');
  if (!desk) return;
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const typesText = (element) =>
    element.matches('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])');

  const step = (elements, by) => {
    const at = elements.indexOf(document.activeElement);
    elements[at < 0 ? 0 : Math.min(elements.length - 1, Math.max(0, at + by))]?.focus();
  };
  const lines = () => (find('[data-row]') ? all('[data-row]') : all('[data-passage] > summary'));
  let opened = null;

  const openNextPassage = () => {
    const folded = all('[data-passage]');
    opened = folded[folded.indexOf(opened) + 1] ?? folded[0];
    if (!opened) return;
    for (let fold = opened.parentElement.closest('details'); fold; fold = fold.parentElement.closest('details'))
      fold.open = true;
    opened.open = true;
    opened.querySelector('summary').focus();
  };

  const citePassage = () => {
    const card = document.activeElement.closest('.card') ?? opened?.closest('.card');
    card?.querySelector('input[name="evidence"]')?.click();
  };

  const rate = (key) => {
    const rating = find(`[data-rating="${key}"]`);
    if (!rating) return;
    rating.click();
    find('#rationale')?.focus();
  };

  const press = (key) => {
    const target = find(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return key === '/' && location.assign('/desk#find');
    if (target.matches('button')) target.click();
    else target.focus();
    return true;
  };

  const act = (key) => {
    if (key === 'j') step(lines(), 1);
    else if (key === 'k') step(lines(), -1);
    else if (key === 'e') openNextPassage();
    else if (key === 'c') citePassage();
    else if (/^[1-9]$/.test(key)) rate(key);
    else if ('nrsz/?'.includes(key)) press(key);
    else return false;
    return true;
  };

  /** Leaves a text without losing the place: the heading above it gets the focus. */
  const leave = (element) => {
    const heading = element.closest('section')?.querySelector('h2') ?? find('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (event.isComposing || event.defaultPrevented || event.repeat) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      find('[data-submit]')?.click();
      return;
    }
    const inText = typesText(target);
    if (key === 'Escape' && inText) leave(target);
    if (inText || ctrlKey || metaKey || altKey || desk.dataset.keys !== 'on') return;
    if (find('#keys:popover-open') && key !== '?') return;
    if (act(key)) event.preventDefault();
  });

  if (location.hash === '#find') find('[data-key="/"]')?.focus();

  const tell = (name, text) => {
    for (const place of all(`[data-live="${name}"]`)) place.textContent = text;
  };
  document.addEventListener('htmx:finally:request', ({ target, detail }) => {
    const status = detail.ctx.response?.raw.status ?? 0;
    if (target.id !== 'work' || (status >= 200 && status < 300) || status === 409) return;
    const why = status === 401 ? 'you are signed out. Sign in again in another window' : 'the service did not take it';
    tell('draft', `Not kept: ${why}. What you typed stays here.`);
  });

  const { claim, revision } = desk.dataset;
  let feed = null;
  // Browsers keep few connections to one host: only the page in front holds one.
  const listen = () => {
    feed?.close();
    if (document.hidden) return;
    feed = new EventSource(`/desk/events?claim=${claim ?? ''}`);
    feed.addEventListener('waiting', ({ data }) => tell('waiting', data));
    feed.addEventListener('claim', ({ data }) => {
      const change = JSON.parse(data);
      if (change.revision > Number(revision)) tell('claim', change.text);
    });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
