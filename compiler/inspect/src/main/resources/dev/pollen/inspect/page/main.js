// Addresses, pointer, keys, light and dark. Everything starts here.

const KEYS = [['/', 'search'], ['↑ ↓', 'the method before or after'], ['← →', 'the state before or after'],
  ['t', 'generated Java or Rust'], [', .', 'a step of the trace back or on'], ['d', 'light or dark'], ['Esc', 'all methods'], ['?', 'this']];

async function route() {
  const [, method, state] = location.hash.split('/').map(decodeURIComponent);
  const number = method ? index.machines.findIndex((m, i) => keyOf(i) === method) : -1;
  document.body.className = number >= 0 ? 'at-machine' : 'at-list';
  if (number < 0) {
    page.number = null;
    page.state = null;
    document.title = index.title + ' · Pollen inspector';
    list.mark(null);
    byId('main').replaceChildren(...overview.draw());
    return;
  }
  const again = number === page.number;
  const asked = location.hash;
  await unpack(number);
  if (location.hash !== asked) return; // another address has come meanwhile, and its route with it
  if (again && state) page.choose(state, false);
  else page.open(number, state);
  if (!again) window.scrollTo(0, 0);
}

function neighbour(by) {
  const at = list.shown.indexOf(page.number);
  const next = list.shown[at < 0 ? 0 : at + by];
  if (next !== undefined) location.hash = address(next);
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  kept.set('theme', theme);
}

function help() {
  byId('keys').replaceChildren(el('h2', {}, 'Keys'),
    el('dl', {}, KEYS.map(([key, what]) => [el('dt', {}, key), el('dd', {}, what)])),
    el('form', { method: 'dialog' }, el('button', {}, 'Close')));
  byId('keys').showModal();
}

const ACTIONS = {
  '/': () => byId('search').select(),
  '?': help,
  d: () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  ArrowDown: () => neighbour(1),
  ArrowUp: () => neighbour(-1),
  ArrowRight: () => page.number !== null && page.step(1),
  ArrowLeft: () => page.number !== null && page.step(-1),
  Escape: () => { location.hash = '#/'; },
  ',': () => replay.events.length && replay.go(replay.at - 1),
  '.': () => replay.events.length && replay.go(replay.at + 1),
  t: () => document.querySelector('.generated [aria-selected="false"]')?.click(),
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId('keys').open) return;
  const field = event.target.closest('input');
  if (field && field.type === 'search') {
    if (event.key === 'Enter' && list.shown.length) location.hash = address(list.shown[0]);
    if (event.key === 'Enter' || event.key === 'Escape') field.blur();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  } else if (field) return;
  const box = event.target.closest('.diagram .state');
  if (box && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    page.choose(box.dataset.state);
    return;
  }
  // a pane of code scrolls by its arrows
  if (event.target.closest('.code') && event.key.startsWith('Arrow')) return;
  const action = ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function pointed(event) {
  if (page.number === null) return;
  const variable = event.target.closest('main [data-var]');
  page.lightVariable(variable ? variable.dataset.var : null);
  const state = event.target.closest('main [data-state]');
  page.light(state && !variable ? state.dataset.state : page.state);
}

function clicked(event) {
  const state = event.target.closest('main [data-state]');
  if (state && page.number !== null) page.choose(state.dataset.state);
}

setTheme(kept.get('theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
byId('project').append(index.title);
byId('search').addEventListener('input', () => list.draw());
byId('theme').addEventListener('click', ACTIONS.d);
byId('help').addEventListener('click', help);
document.addEventListener('keydown', key);
byId('main').addEventListener('pointerover', pointed);
byId('main').addEventListener('pointerleave', () => page.number !== null && (page.lightVariable(null), page.light(page.state)));
byId('main').addEventListener('click', clicked);
window.addEventListener('hashchange', route);
byId('open').addEventListener('click', () => byId('file').click());
byId('file').addEventListener('change', () => byId('file').files[0] && openTrace(byId('file').files[0]));
list.draw();
route().then(opened);

function opened() {
  const trace = document.querySelector('script.trace');
  if (trace) replay.load(JSON.parse(trace.textContent));
  document.body.dataset.millis = Math.round(performance.now());
}
