import { byId, el } from './dom.js';
import { minute, plain, spelled } from './text.js';

/** The list at the left; a number that is written to moves to the top. Rows keep their element, so focus survives. */
export function numberList(choose) {
  const rows = new Map();

  function row(number) {
    const parts = {
      when: el('span', { class: 'when' }),
      what: el('span', { class: 'what' }),
      unread: el('span', { class: 'unread' })
    };
    const button = el('button', { class: 'number', type: 'button', click: () => choose(number) },
      el('span', { class: 'face', 'aria-hidden': 'true' }, number.slice(-2)),
      el('span', { class: 'who' }, spelled(number)),
      parts.when, parts.what, parts.unread);
    return { item: el('li', {}, button), button, ...parts };
  }

  return function show(items, chosen) {
    byId('nobody').hidden = items.length > 0;
    const list = byId('numbers');
    items.forEach((item, index) => {
      if (!rows.has(item.number)) rows.set(item.number, row(item.number));
      const shown = rows.get(item.number);
      shown.when.textContent = minute(item.latest.at);
      shown.what.textContent = plain(item.latest.text);
      shown.unread.hidden = item.unread === 0;
      shown.unread.textContent = item.unread;
      shown.unread.setAttribute('aria-label', `${item.unread} unread`);
      shown.button.setAttribute('aria-current', String(item.number === chosen));
      if (list.children[index] !== shown.item) list.insertBefore(shown.item, list.children[index] ?? null);
    });
    while (list.children.length > items.length) list.lastChild.remove();
  };
}

/** Refused requests that belong to no conversation. */
export function showRefusals(refusals) {
  byId('refused').hidden = refusals.length === 0;
  byId('refusals').replaceChildren(...refusals.slice(0, 5).map(refusal =>
    el('li', {},
      el('b', {}, String(refusal.code)),
      ` ${refusal.title}${refusal.to ? `, to ${spelled(refusal.to)}` : ''}. ${refusal.details} `,
      el('time', {}, minute(refusal.at)))));
}
