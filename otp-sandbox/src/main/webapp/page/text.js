import { el } from './dom.js';

const TWO_DIGITS = /^(20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** +14155552671 as +1 415 555 2671: groups of three after the country code, the last as long as it takes. */
export function spelled(number) {
  const digits = number.replace(/\D/g, '');
  const country = /^[17]/.test(digits) ? 1 : TWO_DIGITS.test(digits) ? 2 : 3;
  const rest = digits.slice(country).match(/\d{3}(?=\d{3})|\d{1,5}/g) ?? [];
  return `+${[digits.slice(0, country), ...rest].join(' ')}`;
}

/** A message's text with *bold* as elements. */
export function bold(text) {
  return text.split(/\*([^*]+)\*/).map((part, index) => index % 2 ? el('b', {}, part) : part);
}

export const plain = text => text.replace(/\*/g, '');

const minutes = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const days = new Intl.DateTimeFormat([], { weekday: 'long', day: 'numeric', month: 'long' });

export const minute = instant => minutes.format(new Date(instant));

const moments = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit',
  hourCycle: 'h23' });

export const when = instant => moments.format(new Date(instant));

export const exactly = instant => new Date(instant).toTimeString().slice(0, 8) + '.' + instant.slice(20, 23);

export function day(instant) {
  const then = new Date(instant).toDateString();
  if (then === new Date().toDateString()) return 'Today';
  return days.format(new Date(instant));
}
