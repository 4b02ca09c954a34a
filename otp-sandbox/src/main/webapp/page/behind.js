import { byId, el } from './dom.js';
import { exactly } from './text.js';

let drawn = '';

/** What went over the wire for the chosen message: the request, and the webhooks with the answers they got. */
export function showBehind(message) {
  const face = JSON.stringify(message ?? null);
  if (face === drawn) return;
  drawn = face;
  const open = byId('behind').querySelector('details')?.open ?? false;
  byId('behind').replaceChildren(message ? sheet(message, open)
    : el('p', { class: 'none' }, 'Choose a message to see its request and its webhooks.'));
}

function sheet(message, open) {
  return el('div', { class: 'sheet' },
    el('h3', {}, message.template),
    el('ul', { class: 'tags' }, el('li', {}, message.category.toLowerCase()), el('li', {}, message.language)),
    el('ol', { class: 'steps' },
      el('li', {}, 'accepted', el('time', {}, exactly(message.at)), el('small', {}, 'HTTP 200 to the request')),
      ...message.reports.map(report)),
    el('dl', { class: 'facts' },
      el('dt', {}, 'message id'), el('dd', {}, message.id),
      el('dt', {}, 'biz_opaque_callback_data'), el('dd', {}, message.callbackData ?? 'none')),
    el('details', { class: 'raw', open },
      el('summary', {}, 'Request body'),
      el('pre', { tabindex: '0' }, JSON.stringify(message.request, null, 2))));
}

function report({ status, at, attempts, answer }) {
  const taken = answer === 200;
  const note = attempts === 0 ? 'webhook is on its way'
    : taken ? `webhook answered with 200${attempts > 1 ? `, at attempt ${attempts}` : ''}`
      : `webhook ${answer ? `refused with ${answer}` : 'found nobody'}, attempt ${attempts}`;
  const look = attempts === 0 ? 'open' : taken && status !== 'failed' ? '' : 'bad';
  const worry = attempts > 0 && !taken ? 'worry' : null;
  return el('li', { class: look }, status, el('time', {}, exactly(at)), el('small', { class: worry }, note));
}
