import { el } from './dom.js';

const KEPT = new Set(['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'ul', 'ol', 'li', 'code', 'pre', 'hr', 'span', 'div', 'blockquote',
  'h1', 'h2', 'h3', 'h4', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'small']);
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'noscript', 'head', 'title']);

/**
 * HTML that somebody else wrote as elements of ours: parsed in a document that loads and runs nothing, then built anew from plain elements
 * without any attribute. What is not plain is shown as the text in it.
 */
export function plainMarkup(html) {
  return copies(new DOMParser().parseFromString(html ?? '', 'text/html').body);
}

function copies(parent) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const name = node.localName;
    if (DROPPED.has(name)) return [];
    return KEPT.has(name) ? [el(name, {}, ...copies(node))] : copies(node);
  });
}
