import { byId, el, icon } from './dom.js';
import { bubble } from './bubble.js';
import { day, minute } from './text.js';

/** The conversation of one number: days, bubbles and refused requests in the order of time. */
export function chat(actions) {
  const log = byId('log');
  let shown = new Map();
  let number = null;

  function clear() {
    shown = new Map();
    log.replaceChildren();
  }

  function add(key, node, update = () => {}) {
    shown.set(key, { update });
    log.append(node);
  }

  function addEntry(entry) {
    const title = day(entry.at);
    if (!shown.has(title)) add(title, el('p', { class: 'day' }, title));
    if (entry.template) {
      const made = bubble(entry, actions);
      add(entry.id, made.node, made.update);
    } else {
      add(entry.id, el('p', { class: 'chip' }, `Refused with ${entry.code}: ${entry.title} · ${minute(entry.at)}`));
    }
  }

  return function show(to, entries, chosen) {
    if (to !== number || shown.size === 0 || entries.length === 0) clear();
    number = to;
    if (entries.length === 0) {
      log.append(el('div', { class: 'empty' }, icon('shield'), el('b', {}, 'It is quiet here'),
        'Start a verification as the server’s console shows: its code rings on this phone.'));
    }
    const before = shown.size;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    for (const entry of entries) {
      if (!shown.has(entry.id)) addEntry(entry);
      shown.get(entry.id).update(entry, entry.id === chosen);
    }
    if (atEnd && shown.size > before) log.scrollTop = log.scrollHeight;
  };
}
