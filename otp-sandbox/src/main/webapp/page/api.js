async function json(path, options) {
  const answer = await fetch(`api/${path}`, { cache: 'no-store', ...options });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export const numbers = () => json('numbers');

export const messages = number => json(`messages?to=${encodeURIComponent(number)}`);

export const markRead = id => fetch(`api/messages/${encodeURIComponent(id)}/read`, { method: 'POST' });

const put = (path, body) => json(path, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const provider = faults => put('provider', faults);

export const contacts = () => json('contacts');

export const contact = id => json(`contacts/${encodeURIComponent(id)}`);

export const release = ticket => json(`tickets/${encodeURIComponent(ticket)}/release`, { method: 'POST' });

export const hubSpot = down => put('hubspot', { down });
