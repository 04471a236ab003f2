// Small things: elements, the data of the page, the store of what is chosen.

/** An element: el('td', {class: 'num', 'data-state': 'INIT', onclick: f}, 'text', child). */
function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

const byId = id => document.getElementById(id);
const index = JSON.parse(document.querySelector('script.index').textContent);
const blocks = document.querySelectorAll('script.machine');
const parsed = new Map();

/** Unpacks the machine with this number, unless that has been done. */
async function unpack(number) {
  if (parsed.has(number)) return;
  const bytes = Uint8Array.from(atob(blocks[number].textContent), c => c.charCodeAt(0));
  const text = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  parsed.set(number, JSON.parse(await text));
}

/** A machine that has been unpacked. */
const machineAt = number => parsed.get(number);

/** Splits demo.Files#write(String) into its class, name and parameters; a block, demo.Files#async@12, has none. */
function parts(method) {
  const hash = method.indexOf('#');
  const open = (method + '(').indexOf('(', hash);
  return { type: method.slice(0, hash), name: method.slice(hash + 1, open), parameters: method.slice(open) };
}

/** A type without its packages. */
const simple = type => type.replace(/\b(?:\p{Ll}\w*\.)+(?=\w)/gu, '');

const plural = (count, word) => count + ' ' + word + (count === 1 ? '' : 's');

/** What survives a reload; a browser may refuse to keep anything for a file. */
const kept = {
  get(key) {
    try { return localStorage.getItem('pollen.' + key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem('pollen.' + key, value); } catch { /* not kept, then */ }
  },
};

/** The address of a machine, a state of it, a step of a trace. */
function address(number, state) {
  return '#/' + encodeURIComponent(keyOf(number)) + (state ? '/' + encodeURIComponent(state) : '');
}

/** The method, with a number where an earlier one is called the same. */
function keyOf(number) {
  const method = index.machines[number].method;
  let same = 0;
  for (let i = 0; i < number; i++) if (index.machines[i].method === method) same++;
  return same ? method + '~' + (same + 1) : method;
}
