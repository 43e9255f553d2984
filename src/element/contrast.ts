import { note } from './log.ts';
import { above, contrast, luminance, readColor, type Rgb } from './surroundings.ts';

/** How an element is drawn where it stands. */
export interface Look {
  /** Classes of the base: `dark`, and `painted` where it needs a surface of its own to be readable. */
  readonly classes: string;
  /** Custom properties of the base; '' for those that it is to be without. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Custom properties of inks a webmaster may set. */
export const INKS: readonly string[] = ['text', 'muted', 'accent', 'compare'];

/** The contrast that each needs against the surface: all are of words, too. */
export const LEAST_CONTRAST = 4.5;

const WHITE: Rgb = [1, 1, 1, 1];
const BLACK: Rgb = [0, 0, 0, 1];
const CLEAR: Rgb = [0, 0, 0, 0];

/** The luminance at which black and white ink are equally legible. */
const MIDDLE = 0.18;

const mix = (from: Rgb, to: Rgb, share: number, alpha = 1): Rgb => {
  const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [at(0), at(1), at(2), alpha];
};

/** What the eye sees of a colour that lets some of the one below through. */
const over = (top: Rgb, below: Rgb): Rgb => {
  const alpha = top[3] + below[3] * (1 - top[3]);
  return mix(below, top, top[3] / alpha || 0, alpha);
};

/** The colour nearest to `ink`, towards black or white, that is legible on `paper`. */
export const legible = (ink: Rgb, paper: Rgb): Rgb => {
  const pole = contrast(WHITE, paper) > contrast(BLACK, paper) ? WHITE : BLACK;
  let best = ink;
  // A screen rounds each channel, which takes a little away again.
  for (let share = 0.05; contrast(best, paper) < 4.55 && share < 1.05; share += 0.05) {
    best = mix(ink, pole, share);
  }
  return best;
};

const css = ([red, green, blue]: Rgb): string => `color(srgb ${red} ${green} ${blue})`;

/**
 * Looks at what is behind the element: the colours of the page, one through the other, down to the first that hides
 * all below, or to an image, which cannot be read. Then keeps the inks in force legible on it, the webmaster's own
 * among them; on a mid-grey page the defaults may need it too, which is nobody's fault.
 */
export const lookAt = (host: Element, root: ShadowRoot, theme: string): Look => {
  // An element of HTML in any document, taken out before anything is drawn.
  const probe = root.appendChild(new Image());
  const { style } = probe;
  // As a container, like the base, it would have the whole page laid out before its colours can be read.
  style.containerType = 'normal';
  const computed = getComputedStyle(probe);
  /** Engines write a mix in one way, whatever the colours were written in. */
  const resolve = (color: string): Rgb | undefined => {
    style.color = `color-mix(in srgb,${color},${color})`;
    return readColor(computed.color);
  };
  const background = (node: Element): Rgb | undefined => {
    const { backgroundImage, backgroundColor } = getComputedStyle(node);
    return backgroundImage === 'none'
      ? (readColor(backgroundColor) ?? resolve(backgroundColor))
      : undefined;
  };

  // Nothing can be read where the document has no window.
  const canvas = resolve('Canvas');
  let behind: Rgb | undefined = CLEAR;
  for (let node = canvas && above(probe); node && behind && behind[3] < 0.95; node = above(node)) {
    const own = background(node);
    behind = own && over(behind, own);
  }
  const page = over(behind ?? CLEAR, canvas ?? WHITE);
  const isDark = luminance(page) < MIDDLE;
  const dark = theme === 'auto' ? isDark : theme === 'dark';
  const painted = !behind || dark !== isDark;
  const classes = `base ${host.localName}${dark ? ' dark' : ''}${painted ? ' painted' : ''}`;

  probe.className = classes;
  const surface = background(probe);
  // What must cover the text beneath it (a sticky name, a focus ring), or is ink on the accent, lets nothing through.
  const properties: Record<string, string> = {
    '--_paper': surface && surface[3] < 1 ? css(over(surface, page)) : '',
    '--_tint': '',
    // What the page puts in runs as the page does.
    '--_dir': getComputedStyle(host).direction === 'rtl' ? 'rtl' : '',
  };
  for (const name of INKS) {
    // Apart from the ink itself, so that print and forced colours still have the last word on it.
    const property = `--_ink-${name}`;
    properties[property] = '';
    const pure = surface && resolve(`var(--_${name})`);
    if (!pure) continue;
    const paper = over(surface, page);
    const ink = over(pure, paper);
    const ratio = contrast(ink, paper);
    // What is tinted takes a sixth of the contrast from the words on it.
    if (name === 'text' && ratio < 5.5) properties['--_tint'] = 'none';
    const set = getComputedStyle(host);
    const own = `--te-color-${name}`;
    const given = set.getPropertyValue(own);
    // Where the accent is a background, the current colour would be that of the words on it.
    if (/currentc/i.test(given)) properties[property] = css(ink);
    if (ratio >= LEAST_CONTRAST) continue;
    properties[property] = css(legible(ink, paper));
    if (given || set.getPropertyValue('--te-color-background')) {
      note(
        host,
        'contrast',
        `${own} is too faint on its background (${ratio.toFixed(1)}:1), and adjusted to ${LEAST_CONTRAST}:1. Choose one with more contrast.`,
      );
    }
  }
  root.removeChild(probe);
  return { classes, properties };
};
