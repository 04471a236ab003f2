// The replay of a trace: one event after the other, with what the executor and the wakers hold at that time.

const NARRATE = {
  spawned: (e, name) => 'Task ' + e.task + ' (' + name + ') is spawned' + (e.by ? ' by task ' + e.by : '')
    + '. The executor puts it into its run queue; nothing of it has run.',
  poll: (e, name, chain) => 'The executor takes task ' + e.task + ' out of the queue and calls poll on thread ' + e.thread
    + (chain.length ? '. It finds ' + chain[0].method + ' in ' + chain[0].state + ', and sets POISONED while it runs.' : '.'),
  pending: (e, name, chain, leaf) => (chain.length ? 'poll has run as far as it can: ' + chain[0].method + ' is left in '
    + chain[0].state + '.' : 'poll has run as far as it can.') + ' It returned pending, and the thread is free. '
    + (leaf ? leaf + ' holds the waker of task ' + e.task : 'Whoever is awaited holds its waker')
    + ': until that is called nobody polls the task, so nothing spins.',
  woken: e => 'Thread ' + e.thread + (e.source ? ', in ' + short(e.source) + ',' : '') + ' calls the waker of task ' + e.task
    + (e.by ? ', out of task ' + e.by : '') + '. The task goes into the run queue again, once, however often it is woken.',
  ready: (e, name) => 'poll returned ready: task ' + e.task + ' (' + name + ') is done. The machine is dropped.',
  failed: (e, name) => 'An exception left poll: task ' + e.task + ' (' + name + ') has failed'
    + (e.failure ? ' with ' + e.failure : '') + '. The machine stays POISONED.',
  cancelled: (e, name) => 'Task ' + e.task + ' (' + name + ') was cancelled; it has unwound.',
};
const short = type => type.replace(/^.*\./, '');

const replay = {
  events: [],
  at: -1,

  /** Takes the text of a trace; says what is wrong with it. */
  load(text) {
    const lines = text.split('\n').filter(line => line.trim());
    const events = [];
    for (const [i, line] of lines.entries()) {
      try {
        const event = JSON.parse(line);
        if (event.event in NARRATE) events.push(event);
      } catch (failure) {
        if (i < lines.length - 1) throw new Error('Line ' + (i + 1) + ' is not JSON: ' + failure.message);
      }
    }
    if (!events.length) throw new Error('There is no event in it.');
    this.events = events;
    this.at = 0;
    this.draw();
    this.show();
  },

  draw() {
    const button = (text, label, action) =>
      el('button', { type: 'button', title: label, 'aria-label': label, onclick: action }, text);
    this.slider = el('input', { type: 'range', min: 0, max: this.events.length - 1, 'aria-label': 'Step',
      oninput: () => this.go(Number(this.slider.value)) });
    this.count = el('span', { class: 'muted step' });
    this.follow = el('input', { type: 'checkbox', checked: true, id: 'follow' });
    this.says = el('p', { class: 'says', 'aria-live': 'polite' });
    this.stage = el('div', { class: 'stage' });
    this.list = el('ol', { class: 'events', tabindex: 0, 'aria-label': 'Events' }, this.events.map((e, i) =>
      el('li', { onclick: () => this.go(i) }, line(e))));
    byId('replay').replaceChildren(
      el('div', { class: 'controls' },
        el('strong', {}, 'What really happened'),
        button('«', 'To the first step', () => this.go(0)), button('‹', 'A step back   ,', () => this.go(this.at - 1)),
        button('›', 'A step on   .', () => this.go(this.at + 1)),
        button('»', 'To the last step', () => this.go(this.events.length - 1)),
        this.slider, this.count,
        el('label', { class: 'muted' }, this.follow, ' follow'),
        button('✕', 'Close', () => this.open(false))),
      this.says, el('div', { class: 'floor' }, this.stage, this.list));
    this.open(true);
  },

  /** The panel takes the lower half of the window; what is above it makes do with the rest. */
  open(shown) {
    byId('replay').hidden = !shown;
    document.body.toggleAttribute('data-replay', shown);
  },

  go(step) {
    this.at = Math.min(this.events.length - 1, Math.max(0, step));
    this.show();
  },

  show() {
    const e = this.events[this.at];
    const now = this.state(this.at);
    const chain = machines(e);
    this.slider.value = this.at;
    this.count.textContent = (this.at + 1) + ' of ' + this.events.length + ' · ' + (e.at / 1e6).toFixed(3) + ' ms';
    this.says.textContent = NARRATE[e.event](e, now.names.get(e.task), chain, now.waiting.get(e.task));
    const job = (task, text) => el('div', { class: task === e.task ? 'job now' : 'job' },
      'task ' + task + ' ' + now.names.get(task) + (text ? ' ' + text : ''));
    const box = (name, title, jobs, hint) => el('div', { class: 'box ' + name, 'data-box': name },
      el('h3', {}, title), jobs.length ? jobs : el('div', { class: 'muted' }, hint));
    this.stage.replaceChildren(
      box('queue', 'Run queue of the executor', now.queue.map(task => job(task)), 'empty'),
      box('running', 'In poll', [...now.running].map(([task, thread]) => job(task, 'on ' + thread)), 'no thread polls'),
      box('waiting', 'Suspended: who holds the waker', [...now.waiting].map(([task, leaf]) => job(task, '← ' + (leaf || '?'))),
        'nobody waits'),
      box('ended', 'Ended', [...now.ended].map(([task, how]) => job(task, how)), 'none'));
    for (const name of { spawned: ['queue'], woken: ['queue', 'waiting'], poll: ['running'], pending: ['waiting'] }[e.event]
      || ['ended']) this.stage.querySelector('.' + name).classList.add('now');
    [...this.list.children].forEach((item, i) => item.classList.toggle('now', i === this.at));
    within(this.list, this.list.children[this.at]);
    this.lead(chain);
  },

  /** Shows the machine that the step is about, in its state then. */
  lead(chain) {
    const known = chain.filter(frame => frame.number >= 0).pop();
    if (!known) return;
    if (this.follow.checked && page.number !== known.number) {
      history.replaceState(null, '', address(known.number, known.state));
      route();
    } else if (page.number === known.number) {
      page.choose(known.state);
      document.querySelector('.states').scrollIntoView({ block: 'start' });
    }
  },

  /** What the executor holds behind a step. */
  state(step) {
    const now = { names: new Map(), queue: [], running: new Map(), waiting: new Map(), ended: new Map() };
    for (const e of this.events.slice(0, step + 1)) {
      if (!now.names.has(e.task)) now.names.set(e.task, name(e.future || (e.chain && e.chain[0] && e.chain[0].class) || ''));
      const queued = now.queue.indexOf(e.task);
      if (e.event === 'spawned') now.queue.push(e.task);
      else if (e.event === 'poll') {
        if (queued >= 0) now.queue.splice(queued, 1);
        now.waiting.delete(e.task);
        now.running.set(e.task, e.thread);
      } else if (e.event === 'woken') {
        if (queued < 0 && !now.ended.has(e.task)) now.queue.push(e.task);
        now.waiting.delete(e.task);
      } else {
        now.running.delete(e.task);
        if (e.event !== 'pending') now.ended.set(e.task, e.event);
        else if (queued < 0) now.waiting.set(e.task, e.chain && e.chain.length ? short(e.chain[e.chain.length - 1].class) : '');
      }
    }
    return now;
  },
};

/** The machines of an event's chain, the innermost first. */
function machines(e) {
  return (e.chain || []).filter(frame => frame.state).map(frame => ({ state: frame.state, method: name(frame.class),
    number: index.machines.findIndex(m => m.class === frame.class) })).reverse();
}

/** The method whose machine this class is, or the class. */
function name(type) {
  const found = index.machines.find(m => m.class === type);
  return found ? parts(found.method).name : short(type);
}

function line(e) {
  const inner = machines(e)[0];
  return (e.at / 1e6).toFixed(3).padStart(10) + '  task ' + String(e.task).padEnd(3) + ' ' + e.event.padEnd(9) + ' '
    + (inner ? inner.method + ' ' + inner.state : e.source ? 'from ' + short(e.source) : e.future ? name(e.future) : '');
}

async function openTrace(file) {
  try {
    replay.load(await file.text());
  } catch (failure) {
    byId('keys').replaceChildren(el('h2', {}, 'This is not a trace'), el('p', {}, failure.message),
      el('form', { method: 'dialog' }, el('button', {}, 'Close')));
    byId('keys').showModal();
  }
}
