import * as api from './api.js';
import { showBehind } from './behind.js';
import { chat } from './chat.js';
import { byId } from './dom.js';
import { showFaults } from './faults.js';
import { numberList, showRefusals } from './numbers.js';
import { minute, spelled } from './text.js';

const chosen = { number: decodeURIComponent(location.hash.slice(1)) || null, message: null };
const reported = new Set();

const showNumbers = numberList(number => choose({ number, message: null }));
const showChat = chat({ choose: message => choose({ message }), seen: markRead });

function choose(what) {
  Object.assign(chosen, what);
  history.replaceState(null, '', `#${encodeURIComponent(chosen.number)}`);
  refresh();
}

/** A message counts as read once it stands on a page that somebody can see. */
function markRead(id) {
  if (!reported.has(id)) {
    reported.add(id);
    api.markRead(id).catch(() => reported.delete(id));
  }
}

async function refresh() {
  try {
    const { items, refusals, sender, faults } = await api.numbers();
    chosen.number ??= items[0]?.number ?? null;
    const messages = chosen.number ? (await api.messages(chosen.number)).items : [];
    const refused = refusals.filter(refusal => refusal.to === chosen.number);
    const entries = [...messages, ...refused].sort((one, other) => one.at < other.at ? -1 : one.at > other.at ? 1 : 0);
    const latest = messages.at(-1)?.id;
    const message = messages.find(({ id }) => id === (chosen.message ?? latest));

    byId('sender').textContent = spelled(sender);
    byId('owner').textContent = chosen.number ? `The phone of ${spelled(chosen.number)}` : 'Nobody’s phone yet';
    showNumbers(items, chosen.number);
    showRefusals(refusals.filter(({ to }) => !items.some(({ number }) => number === to)));
    showChat(chosen.number, entries, chosen.message);
    showBehind(message);
    showFaults(faults);
    byId('link').textContent = 'Live';
    byId('link').classList.remove('lost');
    if (document.visibilityState === 'visible') {
      messages.filter(({ status }) => status === 'delivered').forEach(({ id }) => markRead(id));
    }
  } catch {
    byId('link').textContent = 'The server does not answer';
    byId('link').classList.add('lost');
  }
  byId('now').textContent = minute(Date.now());
}

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());

async function live() {
  if (document.visibilityState === 'visible') await refresh();
  setTimeout(live, 1000);
}

live();
