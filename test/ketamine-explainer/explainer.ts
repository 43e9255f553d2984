import '../../src/ketamine-explainer/define.ts';
import type { KetamineExplainer } from '../../src/ketamine-explainer/ketamine-explainer.ts';

/** An explainer in a box of so many pixels, once it has rendered. */
export const explainer = async (
  attributes = '',
  { width = 1000, inner = '', outer = '' } = {},
): Promise<KetamineExplainer> => {
  const box = document.createElement('div');
  box.className = 'box';
  box.style.width = `${width}px`;
  box.innerHTML = outer.replace('…', '') || '';
  const place = box.querySelector('.here') ?? box;
  place.innerHTML += `<ketamine-explainer ${attributes}>${inner}</ketamine-explainer>`;
  document.body.append(box);
  const element = box.querySelector<KetamineExplainer>('ketamine-explainer')!;
  await element.updateComplete;
  return element;
};

export const clear = (): void => {
  for (const box of document.querySelectorAll('.box')) box.remove();
};

export const all = <E extends Element = HTMLElement>(
  element: KetamineExplainer,
  selector: string,
): readonly E[] => [...element.renderRoot.querySelectorAll<E>(selector)];

export const one = <E extends Element = HTMLElement>(
  element: KetamineExplainer,
  selector: string,
): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

/** Text as it reads, runs of space as one. */
export const textOf = (node: Element | null | undefined): string =>
  node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const isShown = (node: Element): boolean => node.checkVisibility();

/** The steps that can be seen, as `theory step`. */
export const shownSteps = (element: KetamineExplainer): readonly string[] =>
  all(element, '[part~="step"]')
    .filter(isShown)
    .map((step) => {
      const theory = step.closest('[part~="theory"]')!.id.replace('panel-', '');
      return `${theory} ${[...step.parentElement!.children].indexOf(step) + 1}`;
    });

/** The buttons of the step list that can be seen. */
export const stepButtons = (element: KetamineExplainer): readonly HTMLButtonElement[] =>
  all<HTMLButtonElement>(element, '[part~="steps"] button').filter(isShown);

/** Previous and next. */
export const moveButtons = (
  element: KetamineExplainer,
): readonly [previous: HTMLButtonElement, next: HTMLButtonElement] => {
  const [previous, next] = all<HTMLButtonElement>(element, '[part~="moves"] button').filter(
    isShown,
  );
  return [previous!, next!];
};

export const press = async (
  element: KetamineExplainer,
  target: Element,
  key: string,
): Promise<void> => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await element.updateComplete;
};

export const click = async (element: KetamineExplainer, target: HTMLElement): Promise<void> => {
  target.focus();
  target.click();
  await element.updateComplete;
};

/** Draws a finger across a node, in so many milliseconds. */
export const swipe = async (
  element: KetamineExplainer,
  x: number,
  y = 0,
  pointerType = 'touch',
  took = 100,
  from = 200,
): Promise<void> => {
  const stage = all(element, '[part~="drawing"]').find(isShown)!;
  const common = { pointerType, isPrimary: true, bubbles: true };
  const down = new PointerEvent('pointerdown', { ...common, clientX: 200, clientY: from });
  const up = new PointerEvent('pointerup', { ...common, clientX: 200 + x, clientY: from + y });
  Object.defineProperty(up, 'timeStamp', { value: down.timeStamp + took });
  stage.dispatchEvent(down);
  stage.dispatchEvent(up);
  await element.updateComplete;
};

/** Events of the three kinds, as they come. */
export const record = (element: Element): readonly [type: string, detail: unknown][] => {
  const events: [string, unknown][] = [];
  for (const type of ['te-step-change', 'te-complete', 'te-source-open']) {
    element.addEventListener(type, (event) =>
      events.push([type, (event as CustomEvent<unknown>).detail]),
    );
  }
  return events;
};
