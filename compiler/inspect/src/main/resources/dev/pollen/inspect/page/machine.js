// The page of one method. One state is chosen; pointing at another one shows that for as long as the pointer is there.
// Whatever belongs to a state carries data-state, whatever belongs to a variable data-var: light() finds both.

const page = {
  number: null,
  state: null,

  /** Shows a machine, with a state chosen. */
  open(number, state) {
    const machine = machineAt(number);
    this.number = number;
    const { type, name, parameters } = parts(machine.method);
    document.title = name + ' · Pollen inspector';
    const chips = machine.states.map(s => el('button', { type: 'button', class: 'chip ' + s.kind, 'data-state': s.name,
      title: s.line ? 'line ' + s.line : false }, s.name));
    byId('main').replaceChildren(
      el('a', { class: 'back', href: '#/' }, '‹ All methods'),
      el('h1', {}, name, el('span', { class: 'of' }, parameters + ': ' + machine.result)),
      el('div', { class: 'where' }, machine.file + ':' + machine.line + '  ·  class ' + machine.class),
      facts(machine),
      el('div', { class: 'states', role: 'toolbar', 'aria-label': 'States of ' + type + '#' + name }, chips),
      el('div', { class: 'grid' },
        sourceCard(machine), diagram.draw(machine),
        el('section', { class: 'card' }, el('h2', { id: 'state-name' }), el('div', { class: 'body', id: 'state-card' })),
        codeCard(machine),
        el('section', { class: 'card wide' }, el('h2', {}, 'Fields of the object, and the states that use them'),
          el('div', { class: 'scroll' }, slotTable(machine))),
        el('section', { class: 'card' }, el('h2', {}, 'Worth knowing'), el('div', { class: 'body' }, findings(machine))),
        el('section', { class: 'card' }, el('h2', {}, 'Size'), el('div', { class: 'scroll' }, sizeTable(machine)))),
    );
    list.mark(number);
    this.choose(state && machine.states.some(s => s.name === state) ? state : machine.states[0].name, false);
  },

  /** Chooses a state; scrolls the panes to it. */
  choose(name, address_ = true) {
    const machine = machineAt(this.number);
    const state = machine.states.find(s => s.name === name);
    if (!state) return;
    this.state = name;
    if (address_) history.replaceState(null, '', address(this.number, name));
    byId('state-name').replaceChildren(name);
    byId('state-card').replaceChildren(...stateCard(machine, state));
    for (const chip of document.querySelectorAll('.chip')) chip.setAttribute('aria-pressed', chip.dataset.state === name);
    this.light(name);
    for (const code of document.querySelectorAll('.code')) reveal(code);
    const box = document.querySelector('.diagram .state.lit');
    if (box) within(box.closest('.diagram'), box);
  },

  /** Lights up what belongs to a state: its places in source, diagram, code and tables, and what it keeps. */
  light(name) {
    const machine = machineAt(this.number);
    const state = machine.states.find(s => s.name === name);
    const keeps = new Set((state && state.saved || []).map(s => s.name));
    for (const node of document.querySelectorAll('main [data-state]:not(.link)')) {
      node.classList.toggle('lit', node.dataset.state === name);
    }
    for (const node of document.querySelectorAll('main .var')) node.classList.toggle('kept', keeps.has(node.dataset.var));
    for (const way of document.querySelectorAll('main .way')) way.classList.toggle('lit', way.dataset.from === name);
  },

  /** Lights up a variable: where it stands, and the states that keep it. */
  lightVariable(name) {
    const keeping = new Set(machineAt(this.number).states
      .filter(s => (s.saved || []).some(v => v.name === name)).map(s => s.name));
    for (const node of document.querySelectorAll('main [data-var]')) {
      node.classList.toggle('hot', name !== null && node.dataset.var === name);
    }
    for (const node of document.querySelectorAll('.chip, .diagram .state')) {
      node.classList.toggle('keeps', keeping.has(node.dataset.state));
    }
  },

  /** Chooses the state that is so many places further on. */
  step(by) {
    const names = machineAt(this.number).states.map(s => s.name);
    const at = Math.min(names.length - 1, Math.max(0, names.indexOf(this.state) + by));
    this.choose(names[at]);
  },
};

function facts(machine) {
  const fact = (value, what) => el('span', {}, el('b', {}, String(value)), ' ' + what);
  const awaits = machine.states.filter(s => s.kind === 'awaiting').length;
  return el('div', { class: 'facts' }, fact(machine.states.length, 'states'), fact(awaits, awaits === 1 ? 'await' : 'awaits'),
    fact(machine.bytes.compressed, 'bytes an object'),
    machine.poll === undefined ? null : fact(machine.poll, 'bytes of code in poll'));
}

function sourceCard(machine) {
  const marks = [];
  const lines = new Map();
  for (const state of machine.states) {
    if (state.kind !== 'awaiting') continue;
    marks.push({ from: state.at[0], to: state.at[1], class: 'await', state: state.name });
    if (!lines.has(state.line)) lines.set(state.line, state.name);
  }
  const named = new Map();
  for (const state of machine.states) {
    for (const s of state.saved || []) if (s.kind === 'variable') named.set(s.name, s.mentions);
  }
  for (const [name, mentions] of named) {
    for (const [from, to] of mentions) marks.push({ from, to, class: 'var', variable: name });
  }
  lines.set(machine.line, machine.states[0].name);
  return el('section', { class: 'card source' }, el('h2', {}, 'Source'),
    pane(machine.source.text, { first: machine.source.line, marks, lineState: line => lines.get(line) || null }));
}

function codeCard(machine) {
  const panes = {
    Java: () => pane(machine.java.text, { lineState: runsBy(machine.java.runs) }),
    Rust: () => pane(machine.rust.text, { language: 'rust', lineState: runsBy(machine.rust.runs) }),
  };
  const holder = el('div', { role: 'tabpanel' });
  const tabs = Object.keys(panes).map(name => el('button', { type: 'button', role: 'tab', onclick: () => show(name) },
    name === 'Java' ? 'Generated Java' : 'The same in Rust'));
  const show = name => {
    kept.set('code', name);
    tabs.forEach((tab, i) => tab.setAttribute('aria-selected', Object.keys(panes)[i] === name));
    holder.replaceChildren(panes[name]());
    if (page.state) page.light(page.state);
    reveal(holder.firstChild);
  };
  show(kept.get('code') === 'Rust' ? 'Rust' : 'Java');
  return el('section', { class: 'card generated' }, el('div', { class: 'tabs', role: 'tablist' }, tabs), holder);
}

/** Scrolls a pane, and nothing but the pane, to its first line that is lit. */
function reveal(code) {
  const row = code.querySelector('.row.lit') || code.querySelector('.lit')?.closest('.row');
  if (row) code.scrollTop = Math.max(0, row.offsetTop - 60);
}

/** Scrolls a holder so that a node of its is in sight. */
function within(holder, node) {
  const outer = holder.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) holder.scrollTop += inner.top - outer.top - 60;
  if (inner.left < outer.left || inner.right > outer.right) holder.scrollLeft += inner.left - outer.left - 60;
}
