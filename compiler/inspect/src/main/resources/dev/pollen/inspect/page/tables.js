// What stands below code and diagram: the chosen state in words, the fields by state, what is worth knowing.

const MEANING = {
  init: 'Nothing has run yet: the object holds the arguments that the method reads. Rust calls it Unresumed.',
  done: 'The method has returned. Another poll is refused.',
  poisoned: 'Set while poll runs, so that an exception, a second thread or a poll from inside finds the machine so. '
    + 'An exception that leaves poll leaves it here. Rust calls it Panicked.',
};
const ON = { start: 'when it is first polled', ready: 'when the future is ready', return: 'when the future is ready, by return',
  throw: 'when an exception leaves poll' };

/** The chosen state: what it waits for, what it keeps, where it goes. */
function stateCard(machine, state) {
  const ways = machine.transitions.filter(t => t.from === state.name);
  const link = name => el('button', { type: 'button', class: 'link', 'data-state': name }, name);
  const saved = state.saved || [];
  const rows = saved.map(s => el('tr', { 'data-var': s.name },
    el('td', { class: 'mono', 'data-var': s.name }, s.name), el('td', { class: 'mono', title: s.type }, simple(s.type)),
    el('td', {}, s.kind === 'variable' ? '' : s.kind === 'operand' ? 'evaluated before the await' : 'not in the source'),
    el('td', { class: 'num' }, String(s.bytes))));
  if (state.kind === 'awaiting') {
    rows.push(el('tr', {}, el('td', { class: 'mono' }, 'the awaited future'), el('td', {}), el('td', {}),
      el('td', { class: 'num' }, '4')));
  }
  if (rows.length) {
    rows.push(el('tr', { class: 'sum' }, el('td', {}, 'together'), el('td', {}), el('td', {}),
      el('td', { class: 'num' }, String(state.bytes))));
  }
  const stays = state.kind === 'awaiting'
    ? [el('li', {}, link(state.name), ' while the future is pending: poll returns ', el('code', {}, 'pending'),
      ' and the thread is free; the future has the waker')] : [];
  return [
    state.await ? el('p', {}, 'Line ' + state.line + ' awaits ', el('code', {}, state.await)) : null,
    MEANING[state.kind] ? el('p', {}, MEANING[state.kind]) : null,
    rows.length ? el('div', { class: 'scroll' }, el('table', {}, el('thead', {}, el('tr', {}, el('th', {}, 'keeps'), el('th', {}, 'type'), el('th', {}, ''),
      el('th', { class: 'num' }, 'bytes'))), el('tbody', {}, rows))) : null,
    ways.length ? el('ul', { class: 'ways' }, stays, ways.map(t => el('li', {}, link(t.to), ' ',
      t.on === 'start' && t.to === 'DONE' ? 'by return' : t.on === 'return' && state.kind === 'init' ? 'by return' : ON[t.on],
      t.needs.length ? el('span', { class: 'needs' }, '  needs ' + t.needs.join(', ')) : null))) : null,
  ].filter(Boolean);
}

/** A row a field of the object, a column a state: what is in use when. */
function slotTable(machine) {
  const live = machine.states.filter(s => s.saved);
  const uses = (field, state) => {
    if (field.name === 'this$0' || field === machine.fields[0]) return ['●'];
    if (field.type === 'Future<?>' && field === awaiting(machine)) return state.kind === 'awaiting' ? ['●'] : [];
    return state.saved.filter(s => s.field === field.name).map(s => s.name);
  };
  const used = state => machine.fields.reduce((sum, f) => sum + (uses(f, state).length ? f.bytes : 0), 0);
  const together = machine.fields.reduce((sum, f) => sum + f.bytes, 0);
  const cell = (field, state) => {
    const names = uses(field, state);
    return el('td', { class: names.length ? 'slot on' : 'slot', 'data-state': state.name,
      'data-var': names.length && names[0] !== '●' ? names[0] : undefined, title: names.join(', ') || 'empty' },
      names.length ? '●' : '');
  };
  return el('table', { class: 'slots' },
    el('thead', {}, el('tr', {}, el('th', {}, 'field'), el('th', {}, 'type'), el('th', { class: 'num' }, 'bytes'),
      live.map(s => el('th', { class: 'turn', 'data-state': s.name, scope: 'col' }, s.name.replaceAll('_', '_\u200b'))))),
    el('tbody', {}, machine.fields.map(f => el('tr', {}, el('td', { class: 'mono' }, f.name),
      el('td', { class: 'mono', title: f.type }, simple(f.type)), el('td', { class: 'num' }, String(f.bytes)), live.map(s => cell(f, s)))),
      el('tr', { class: 'sum' }, el('td', {}, 'in use'), el('td', {}), el('td', { class: 'num' }, String(together)),
        live.map(s => el('td', { class: 'slot', 'data-state': s.name }, String(used(s)))))));
}

function awaiting(machine) {
  return machine.fields.filter(f => f.type === 'Future<?>').pop();
}

/** Sizes of the object by the options of the virtual machine. */
function sizeTable(machine) {
  const names = { compressed: ['the default', 12, 4], compact: ['compact object headers (Java 25)', 8, 4],
    'large-heap': ['a heap of 32 GB or more', 12, 8], uncompressed: ['neither compressed', 16, 8] };
  return el('table', {}, el('thead', {}, el('tr', {}, el('th', {}, 'object'), el('th', { class: 'num' }, 'header'),
    el('th', { class: 'num' }, 'reference'), el('th', { class: 'num' }, 'bytes'))),
    el('tbody', {}, Object.entries(machine.bytes).map(([vm, bytes]) => el('tr', {}, el('td', {}, names[vm][0]),
      el('td', { class: 'num' }, String(names[vm][1])), el('td', { class: 'num' }, String(names[vm][2])),
      el('td', { class: 'num' }, String(bytes))))));
}

function findings(machine) {
  if (!machine.findings.length) return el('p', { class: 'muted' }, 'Nothing to remark.');
  return el('ul', { class: 'findings' }, machine.findings.map(f => el('li', { 'data-state': f.state },
    el('span', { class: 'tag ' + f.level }, f.level), el('span', {}, (f.line ? 'Line ' + f.line + ': ' : '') + f.text))));
}
