import { note } from './log.ts';
import { contrast, readColor, type Rgb } from './surroundings.ts';

/** Custom properties of inks a webmaster may set, with the contrast each needs against the surface. */
const INKS = [
  ['text', 4.5],
  ['muted', 4.5],
  ['accent', 4.5],
  ['compare', 3],
] as const;

const WHITE: Rgb = [1, 1, 1, 1];
const BLACK: Rgb = [0, 0, 0, 1];

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [at(0), at(1), at(2), 1];
};

/** The colour nearest to `ink`, towards black or white, that is legible on `paper`. */
export const legible = (ink: Rgb, paper: Rgb, wanted: number): Rgb => {
  const pole = contrast(WHITE, paper) > contrast(BLACK, paper) ? WHITE : BLACK;
  let share = 0;
  let best = ink;
  while (contrast(best, paper) < wanted && share < 1) {
    share += 0.05;
    best = mix(ink, pole, Math.min(share, 1));
  }
  return best;
};

/** What the eye sees of a colour that lets some of the one below through. */
const over = (top: Rgb, below: Rgb): Rgb => mix(below, top, top[3]);

const css = ([red, green, blue]: Rgb): string =>
  `rgb(${[red, green, blue].map((channel) => Math.round(channel * 255)).join(' ')})`;

/** What each base was last measured with. */
const measured = new WeakMap<Element, string>();

/**
 * Keeps a webmaster's colours legible: reads the inks in force in `base`, and overrides those that are too faint
 * on the surface. With neither `--te-color-*` nor a background of the host, the defaults hold and nothing is
 * measured; nor is it while these stay as they were.
 */
export const adjustContrast = (host: Element, base: HTMLElement, hostBackground?: string): void => {
  const set = getComputedStyle(host);
  const valueOf = (name: string): string => set.getPropertyValue(`--te-color-${name}`).trim();
  const own = valueOf('background');
  const values = INKS.map(([name]) => valueOf(name));
  const key = [base.matches('.dark'), hostBackground, own, ...values].join('|');
  if (measured.get(base) === key) return;
  measured.set(base, key);
  // Apart from the ink itself, so that print and forced colours still have the last word on it.
  for (const [name] of INKS) base.style.removeProperty(`--_ink-${name}`);
  if (!hostBackground && !own && !values.some(Boolean)) return;

  // A node of its own: a colour tried on the base would restyle all that is in it, each time.
  const probe = base.appendChild(base.ownerDocument.createElement('i'));
  probe.style.setProperty('display', 'none');
  const resolve = (value: string): Rgb | undefined => {
    probe.style.setProperty('color', `color-mix(in srgb, ${value}, ${value})`);
    return readColor(getComputedStyle(probe).color);
  };
  const below = hostBackground && readColor(hostBackground);
  const surface = own && (CSS.supports('color', own) ? resolve(own) : undefined);
  const paper = own
    ? surface && over(surface, below || (base.matches('.dark') ? BLACK : WHITE))
    : below || resolve('var(--_surface)');
  INKS.forEach(([name, wanted], index) => {
    const value = values[index];
    // On the host's own background the defaults are measured too: a mid-grey page is nobody's fault.
    if (!paper || (!value && !own && !hostBackground)) return;
    const pure = resolve(`var(--_${name})`);
    const ink = pure && over(pure, paper);
    if (!ink || contrast(ink, paper) >= wanted) return;
    base.style.setProperty(`--_ink-${name}`, css(legible(ink, paper, wanted)));
    if (value || own) {
      note(
        host,
        'contrast',
        `--te-color-${name} is too faint on its background (${contrast(ink, paper).toFixed(1)}:1); it was adjusted to reach ${wanted}:1. Choose one with more contrast.`,
      );
    }
  });
  probe.remove();
};
