// The list of methods with its search, and the table of all that is shown while no method is chosen.

const list = {
  shown: [],

  /** Draws the methods that have all words of the search in them, in any order. */
  draw() {
    const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    this.shown = index.machines.map((m, number) => number).filter(number => {
      const text = (index.machines[number].method + ' ' + index.machines[number].file).toLowerCase();
      return words.every(word => text.includes(word));
    });
    const groups = new Map();
    for (const number of this.shown) {
      const type = parts(index.machines[number].method).type;
      if (!groups.has(type)) groups.set(type, []);
      groups.get(type).push(number);
    }
    const nodes = [];
    for (const [type, numbers] of groups) {
      nodes.push(el('h2', {}, type), ...numbers.map(number => this.entry(number, words)));
    }
    if (!nodes.length) {
      const none = index.machines.length ? 'No method matches.' : 'There are no async methods.';
      nodes.push(el('p', { class: 'none' }, none));
    }
    byId('list').replaceChildren(...nodes);
    this.mark(page.number);
  },

  entry(number, words) {
    const m = index.machines[number];
    const { name, parameters } = parts(m.method);
    const level = m.warnings ? ' warning' : m.notes ? ' note' : '';
    return el('a', { class: 'method' + level, href: address(number), 'data-number': number, title: m.method },
      el('span', { class: 'name' }, marked(name, words), el('i', {}, parameters)),
      el('span', { class: 'dot', title: level ? plural(m.notes, 'finding') : false }),
      el('span', { class: 'count', title: plural(m.states, 'state') }, String(m.states)));
  },

  mark(number) {
    for (const link of document.querySelectorAll('.side a.method')) {
      if (Number(link.dataset.number) === number) {
        link.setAttribute('aria-current', 'page');
        link.scrollIntoView({ block: 'nearest' });
      } else link.removeAttribute('aria-current');
    }
  },
};

/** The name with the words of the search marked. */
function marked(name, words) {
  const hit = words.map(word => [name.toLowerCase().indexOf(word), word.length]).find(([at]) => at >= 0);
  if (!hit) return [name];
  const [at, length] = hit;
  return [name.slice(0, at), el('mark', {}, name.slice(at, at + length)), name.slice(at + length)];
}

const overview = {
  by: null,
  down: false,
  columns: [
    ['method', m => m.method, 'mono'],
    ['states', m => m.states, 'num'],
    ['object, bytes', m => m.bytes, 'num'],
    ['poll, bytes of code', m => m.poll ?? 0, 'num'],
    ['findings', m => m.warnings * 1000 + m.notes, 'num'],
  ],

  draw() {
    const rows = index.machines.map((m, number) => [m, number]);
    if (this.by !== null) {
      const value = this.columns[this.by][1];
      rows.sort(([a], [b]) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (this.down ? -1 : 1));
    }
    const head = this.columns.map(([name, , kind], i) => {
      const sort = this.by === i ? (this.down ? 'descending' : 'ascending') : 'none';
      const arrow = this.by === i ? (this.down ? ' ↓' : ' ↑') : '';
      return el('th', { class: kind, 'aria-sort': sort },
        el('button', { type: 'button', onclick: () => this.sort(i) }, name + arrow));
    });
    const total = index.machines.reduce((sum, m) => sum + m.states, 0);
    return [
      el('h1', {}, index.title),
      el('p', { class: 'muted' }, plural(index.machines.length, 'async method') + ', ' + plural(total, 'state')
        + '. Each is a state machine: choose one to see it.'),
      el('div', { class: 'card scroll' }, el('table', { class: 'overview' },
        el('thead', {}, el('tr', {}, head)),
        el('tbody', {}, rows.map(([m, number]) => this.row(m, number))))),
    ];
  },

  row(m, number) {
    const findings = m.warnings ? el('span', { class: 'tag warning' }, plural(m.warnings, 'warning')) : m.notes || '';
    return el('tr', { class: 'go', onclick: () => { location.hash = address(number); } },
      el('td', { class: 'mono' }, el('a', { href: address(number) }, m.method)),
      el('td', { class: 'num' }, String(m.states)),
      el('td', { class: 'num' }, String(m.bytes)),
      el('td', { class: 'num' }, m.poll === undefined ? '–' : String(m.poll)),
      el('td', { class: 'num' }, findings === '' ? '' : findings instanceof Node ? findings : String(findings)));
  },

  sort(column) {
    this.down = this.by === column ? !this.down : column > 0;
    this.by = column;
    byId('main').replaceChildren(...this.draw());
  },
};
