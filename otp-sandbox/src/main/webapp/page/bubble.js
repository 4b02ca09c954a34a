import { el, icon } from './dom.js';
import { bold, minute } from './text.js';
import { copyText } from './copy.js';

const TICKS = { accepted: 'clock', sent: 'tick', delivered: 'ticks', read: 'ticks', failed: 'failed' };

/** One message. Its element stays; what changes later (ticks, failure, expiry) is written into it by update. */
export function bubble(message, { choose, seen }) {
  const ticks = el('span', { class: 'ticks' });
  const why = el('span', { class: 'why', hidden: true });
  const notice = message.category !== 'AUTHENTICATION';
  const said = el('button', { class: 'said', type: 'button', click: () => choose(message.id) },
    el('span', { class: 'what' },
      ...(notice ? [icon('padlock'), el('span', {}, ...bold(message.text))] : bold(message.text))),
    el('span', { class: 'small' },
      message.footer ? el('span', {}, message.footer) : null,
      el('span', { class: 'at' }, el('time', { datetime: message.at }, minute(message.at)), ticks)),
    why);
  const copy = message.code && copyButton(message, seen);
  const node = el('article', { class: notice ? 'bubble notice' : 'bubble' }, said, copy);

  function update(now, chosen) {
    if (ticks.title !== now.status) {
      ticks.title = now.status;
      ticks.replaceChildren(icon(TICKS[now.status], { class: `tick-${now.status}`, 'aria-hidden': 'false', role: 'img', 'aria-label': now.status }));
    }
    node.classList.toggle('failed', now.status === 'failed');
    why.hidden = !now.error;
    if (copy) copy.hidden = now.status === 'failed';
    if (now.error) why.textContent = `Not delivered: ${now.error.title} (${now.error.code})`;
    node.classList.toggle('chosen', chosen);
    if (copy && !copy.disabled && message.expiresAt && new Date(message.expiresAt) < new Date()) {
      copy.disabled = true;
      copy.replaceChildren('Code expired');
    }
  }

  update(message, false);
  return { node, update };
}

function copyButton(message, seen) {
  const face = (symbol, text) => [icon(symbol), text];
  const button = el('button', { class: 'copy', type: 'button', 'aria-label': `${message.button} ${[...message.code].join(' ')}` },
    ...face('copy', message.button));
  button.addEventListener('click', async () => {
    await copyText(message.code);
    seen(message.id);
    button.replaceChildren(...face('done', 'Copied'));
    setTimeout(() => button.disabled || button.replaceChildren(...face('copy', message.button)), 1600);
  });
  return button;
}
