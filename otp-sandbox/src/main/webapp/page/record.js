import { byId, el } from './dom.js';
import { plainMarkup } from './markup.js';
import { spelled, when } from './text.js';

let drawn = '';

/** The chosen contact: who it is, our properties, tickets and notes, the newest first. */
export function showRecord(record, outcomes, release) {
  const face = JSON.stringify([record, [...outcomes]]);
  if (face === drawn) return;
  drawn = face;
  byId('name').textContent = record?.name ?? 'Choose a contact';
  byId('contact').replaceChildren(...(record ? facts([['E-mail', record.email], ['Phone', record.phone && spelled(record.phone)],
    ['Record', record.id]]) : []));
  const told = (record?.properties ?? []).filter(({ value }) => value !== null);
  byId('properties').replaceChildren(...facts(told.map(({ label, value }) => [label, readable(value)])));
  byId('untouched').hidden = !record || told.length > 0;
  fill('tickets', record?.tickets ?? [], 'No ticket was opened.', entry => ticket(entry, outcomes.get(entry.id), release));
  fill('notes', record?.notes ?? [], 'No note was taken.', note);
}

function fill(id, entries, none, draw) {
  const focused = document.activeElement?.dataset?.ticket;
  byId(id).replaceChildren(...(entries.length ? entries.map(draw) : [el('p', { class: 'none' }, none)]));
  if (focused && id === 'tickets') byId(id).querySelector(`[data-ticket="${focused}"]`)?.focus();
}

function facts(pairs) {
  return pairs.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value || 'none')]);
}

const readable = value => /^\d{4}-\d\d-\d\dT/.test(value) ? when(value) : value;

function ticket({ id, subject, content, stage, closed, at }, outcome, release) {
  return el('article', { class: 'entry' },
    el('header', {}, el('h3', {}, subject), el('span', { class: closed ? 'stage closed' : 'stage' }, stage), time(at)),
    content ? el('p', { class: 'body plain' }, content) : null,
    closed && !outcome ? null : el('footer', {},
      closed ? null : el('button', { class: 'run', type: 'button', 'data-ticket': id, disabled: outcome === 'running', click: () => release(id) },
        'Run workflow: release lockout'),
      el('p', { role: 'status' }, outcome === 'running' ? 'The workflow runs …' : outcome ?? 'Signed and sent as HubSpot would.')));
}

function note({ html, at }) {
  return el('article', { class: 'entry' },
    el('header', {}, el('h3', {}, 'Note'), time(at)),
    el('div', { class: 'body' }, ...plainMarkup(html)));
}

const time = at => el('time', { datetime: at }, when(at));
