import '../../src/treatment-compare/define.ts';
import type { TreatmentCompare } from '../../src/treatment-compare/treatment-compare.ts';

/** A comparison in a box of so many pixels, once it has rendered. */
export const comparison = async (attributes = '', width = 1000): Promise<TreatmentCompare> => {
  const box = document.createElement('div');
  box.className = 'box';
  box.style.width = `${width}px`;
  box.innerHTML = `<treatment-compare ${attributes}></treatment-compare>`;
  document.body.append(box);
  const element = box.firstElementChild as TreatmentCompare;
  await element.updateComplete;
  return element;
};

export const clear = (): void => {
  for (const box of document.querySelectorAll('.box')) box.remove();
};

export const all = <E extends Element = HTMLElement>(
  element: TreatmentCompare,
  selector: string,
): readonly E[] => [...element.renderRoot.querySelectorAll<E>(selector)];

export const one = <E extends Element = HTMLElement>(
  element: TreatmentCompare,
  selector: string,
): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

/** Text as it reads, runs of space as one. */
export const textOf = (node: Element | null | undefined): string =>
  node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The cell in which a treatment (by its place) answers a question. */
export const cellOf = (element: TreatmentCompare, topic: string, index = 0): HTMLElement => {
  const row = one(element, `#${topic}`).closest('tr');
  const cell = row?.querySelectorAll<HTMLElement>('td')[index];
  if (!cell) throw new Error(`no cell ${index} in ${topic}`);
  return cell;
};
