async function json(path, options) {
  const answer = await fetch(`api/${path}`, { cache: 'no-store', ...options });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export const numbers = () => json('numbers');

export const messages = number => json(`messages?to=${encodeURIComponent(number)}`);

export const markRead = id => fetch(`api/messages/${encodeURIComponent(id)}/read`, { method: 'POST' });

export const provider = down => json('provider', {
  method: 'PUT',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ down })
});
