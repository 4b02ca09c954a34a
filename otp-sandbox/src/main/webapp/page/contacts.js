import { byId, el } from './dom.js';
import { minute, spelled } from './text.js';

const initials = name => name.split(/\s+/).map(part => part[0]).join('').slice(0, 2).toUpperCase();

/** The list at the left, the last contact changed at the top. Rows keep their element, so focus survives. */
export function contactList(choose) {
  const rows = new Map();

  function row(id) {
    const parts = {
      face: el('span', { class: 'face initials', 'aria-hidden': 'true' }),
      who: el('span', { class: 'who' }),
      when: el('span', { class: 'when' }),
      what: el('span', { class: 'what' }),
      open: el('span', { class: 'unread open' })
    };
    const button = el('button', { class: 'number', type: 'button', click: () => choose(id) },
      parts.face, parts.who, parts.when, parts.what, parts.open);
    return { item: el('li', {}, button), button, ...parts };
  }

  return function show(items, chosen) {
    byId('nobody').hidden = items.length > 0;
    const list = byId('contacts');
    items.forEach((item, index) => {
      if (!rows.has(item.id)) rows.set(item.id, row(item.id));
      const shown = rows.get(item.id);
      shown.face.textContent = initials(item.name);
      shown.who.textContent = item.name;
      shown.when.textContent = minute(item.updatedAt);
      shown.what.textContent = item.outcome ?? item.email ?? (item.phone ? spelled(item.phone) : 'no address');
      shown.open.hidden = item.openTickets === 0;
      shown.open.textContent = item.openTickets;
      shown.open.setAttribute('aria-label', `${item.openTickets} open tickets`);
      shown.button.setAttribute('aria-current', String(item.id === chosen));
      if (list.children[index] !== shown.item) list.insertBefore(shown.item, list.children[index] ?? null);
    });
    while (list.children.length > items.length) list.lastChild.remove();
  };
}
