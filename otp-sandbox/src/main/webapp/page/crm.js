import * as api from './api.js';
import { contactList } from './contacts.js';
import { byId } from './dom.js';
import { showRecord } from './record.js';

let chosen = decodeURIComponent(location.hash.slice(1)) || null;
const outcomes = new Map();
const showContacts = contactList(choose);

function choose(id) {
  chosen = id;
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  refresh();
}

/** The workflow's history would show the same. */
async function release(ticket) {
  outcomes.set(ticket, 'running');
  refresh();
  const { status, output } = await api.release(ticket).catch(() => ({ status: 0, output: {} }));
  outcomes.set(ticket, status === 200 ? `${output.hs_execution_state}: ${output.result ?? ''}`
    : status ? `The server refused the action with ${status}.` : 'The server did not answer.');
  refresh();
}

function showDown(down) {
  byId('hubspot').setAttribute('aria-checked', String(down));
}

async function refresh() {
  try {
    const { items, down } = await api.contacts();
    if (!items.some(({ id }) => id === chosen)) chosen = items[0]?.id ?? null;
    const record = chosen ? await api.contact(chosen) : null;
    showContacts(items, chosen);
    showRecord(record, outcomes, release);
    showDown(down);
    byId('link').textContent = 'Live';
    byId('link').classList.remove('lost');
  } catch {
    byId('link').textContent = 'The server does not answer';
    byId('link').classList.add('lost');
  }
}

byId('hubspot').addEventListener('click', async () => {
  const down = byId('hubspot').getAttribute('aria-checked') !== 'true';
  showDown(down);
  await api.hubSpot(down).catch(() => showDown(!down));
});
window.addEventListener('hashchange', () => choose(decodeURIComponent(location.hash.slice(1))));
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());

async function live() {
  if (document.visibilityState === 'visible') await refresh();
  setTimeout(live, 1000);
}

live();
