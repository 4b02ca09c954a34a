/** An element with attributes, listeners (functions) and children; text is always text, never markup. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(key, value);
    else if (value === true) node.setAttribute(key, '');
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children.filter(child => child != null));
  return node;
}

export function icon(symbol, attributes = {}) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${symbol}`);
  for (const [key, value] of Object.entries({ 'aria-hidden': 'true', ...attributes })) svg.setAttribute(key, value);
  svg.append(use);
  return svg;
}

export const byId = id => document.getElementById(id);
