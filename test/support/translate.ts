/** What translators of pages do to a tree; here their language is that of capital letters. */

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const said = (node: Text): boolean => node.data.trim() !== '';

/** As Firefox does it: what has text is emptied, and filled with its elements and texts alone. */
const refill = (parent: Node): void => {
  const nodes = [...parent.childNodes];
  nodes.filter(isElement).forEach(refill);
  if (!nodes.filter(isText).some(said)) return;
  for (const node of nodes) parent.removeChild(node);
  for (const node of nodes) {
    if (isText(node)) node.data = node.data.toUpperCase();
    if (isText(node) || isElement(node)) parent.appendChild(node);
  }
};

/** As Google does it: each text gives its place to two elements. */
const wrap = (parent: Node): void => {
  for (const node of [...parent.childNodes]) {
    if (isElement(node)) wrap(node);
    if (!isText(node) || !said(node)) continue;
    const outer = node.ownerDocument.createElement('font');
    const inner = outer.appendChild(node.ownerDocument.createElement('font'));
    inner.textContent = node.data.toUpperCase();
    parent.replaceChild(outer, node);
  }
};

export const translators = { Firefox: refill, Google: wrap };
