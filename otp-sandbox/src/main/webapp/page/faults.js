import * as api from './api.js';

const switches = [...document.querySelectorAll('[data-fault]')];

/** The switches as they stand on the server; anybody may have moved them. */
export function showFaults(faults) {
  switches.forEach(button => button.setAttribute('aria-checked', String(faults[button.dataset.fault] === true)));
}

switches.forEach(button => button.addEventListener('click', async () => {
  const on = button.getAttribute('aria-checked') !== 'true';
  const show = checked => button.setAttribute('aria-checked', String(checked));
  show(on);
  await api.provider({ [button.dataset.fault]: on }).catch(() => show(!on));
}));
