// Panes of code: words coloured, lines numbered, places marked that belong to a state or a variable.

const KEYWORDS = {
  java: new Set(('abstract assert boolean break byte case catch char class const continue default do double else enum extends '
    + 'final finally float for goto if implements import instanceof int interface long native new package private protected '
    + 'public record return sealed short static strictfp super switch synchronized this throw throws transient try var void '
    + 'volatile while yield true false null').split(' ')),
  rust: new Set(('as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod '
    + 'move mut pub ref return self Self static struct super trait true type unsafe use where while').split(' ')),
};
const TOKEN = new RegExp([
  '(?<com>//[^\\n]*|/\\*[^]*?(?:\\*/|$))',
  '(?<str>"""[^]*?(?:"""|$)|"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])+\')',
  '(?<ann>@\\w+|\\b\\w+!(?=\\s*[({]))',
  '(?<num>\\b\\d[\\w.]*)',
  '(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)',
].join('|'), 'gu');

/** Ranges with a class each: [from, to, kind]. */
function tokens(text, language) {
  const found = [];
  for (const match of text.matchAll(TOKEN)) {
    const kind = Object.keys(match.groups).find(key => match.groups[key] !== undefined);
    const shown = kind !== 'word' ? kind : KEYWORDS[language].has(match[0]) ? 'kw' : null;
    if (shown) found.push([match.index, match.index + match[0].length, shown]);
  }
  return found;
}

/**
 * A pane. marks: {from, to, class, state, variable}; they may lie in each other. lineState: the state of a line's number,
 * as it is in the file.
 */
function pane(text, { language = 'java', first = 1, marks = [], lineState = () => null } = {}) {
  const node = el('div', { class: 'code', tabindex: 0, role: 'group', 'aria-label': language + ' code' });
  const coloured = tokens(text, language);
  let token = 0;
  let start = 0;
  text.replace(/\r?\n$/, '').split(/\r?\n|\r/).forEach((line, i) => {
    const end = start + line.length;
    const cuts = new Set([start, end]);
    while (token < coloured.length && coloured[token][1] <= start) token++;
    const here = [];
    for (let t = token; t < coloured.length && coloured[t][0] < end; t++) here.push(coloured[t]);
    const marked = marks.filter(m => m.from < end && m.to > start);
    for (const [from, to] of [...here, ...marked.map(m => [m.from, m.to])]) {
      if (from > start && from < end) cuts.add(from);
      if (to > start && to < end) cuts.add(to);
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    const content = el('span', { class: 'text' });
    for (let c = 0; c + 1 < sorted.length; c++) {
      content.append(piece(text.slice(sorted[c], sorted[c + 1]), sorted[c], here, marked));
    }
    const state = lineState(first + i);
    node.append(el('div', { class: state ? 'row has' : 'row', 'data-state': state, 'data-line': first + i },
      el('span', { class: 'no', 'aria-hidden': 'true' }, String(first + i)), content));
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  });
  return node;
}

/** A stretch between two cuts, within its colour and all marks around it, the widest outermost. */
function piece(text, at, colours, marks) {
  const colour = colours.find(([from, to]) => from <= at && at < to);
  let node = colour ? el('span', { class: colour[2] }, text) : document.createTextNode(text);
  const around = marks.filter(m => m.from <= at && at < m.to).sort((a, b) => (a.to - a.from) - (b.to - b.from));
  for (const m of around) node = el('span', { class: m.class, 'data-state': m.state, 'data-var': m.variable }, node);
  return node;
}

/** From runs [state, first, last] to a question by line. */
function runsBy(runs) {
  return line => (runs.find(([, from, to]) => from <= line && line <= to) || [null])[0];
}
