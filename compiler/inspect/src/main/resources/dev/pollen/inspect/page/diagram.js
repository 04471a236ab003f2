// The state diagram: the SVG that was laid out when the page was made, with buttons for its size.

const diagram = {
  draw(machine) {
    const holder = el('div', { class: 'diagram' });
    const { width, height, svg } = machine.diagram;
    holder.innerHTML = '<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="State diagram" viewBox="0 0 '
      + width + ' ' + height + '">' + svg + '</svg>';
    const picture = holder.firstChild;
    for (const node of picture.querySelectorAll('.state')) {
      node.setAttribute('tabindex', '0');
      node.setAttribute('role', 'button');
      node.setAttribute('aria-label', 'State ' + node.dataset.state);
    }
    let scale = 1;
    const size = factor => {
      scale = Math.min(3, Math.max(0.3, factor));
      picture.setAttribute('width', Math.round(width * scale));
      picture.setAttribute('height', Math.round(height * scale));
    };
    const fit = () => size(Math.min(1, Math.max(0.6, (holder.clientWidth - 24) / width)));
    size(1);
    requestAnimationFrame(fit);
    const button = (text, label, action) =>
      el('button', { type: 'button', 'aria-label': label, title: label, onclick: action }, text);
    return el('section', { class: 'card' },
      el('h2', {}, 'States', el('span', { class: 'gap' }),
        button('−', 'Smaller', () => size(scale / 1.25)), button('fit', 'Fit', fit),
        button('+', 'Larger', () => size(scale * 1.25))),
      holder);
  },
};
