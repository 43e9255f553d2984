/** What will not work as the reader may expect, said before they paste. */
import { hostFor, type Form } from './output.ts';
import type { Platform } from './platforms.ts';
import { FORM_NAMES } from './platforms.ts';
import type { Setup } from './state.ts';
import { ATTRIBUTES } from './words.ts';

/** Site builders that put what is pasted into a frame of their own. */
const FRAMED = ['wix', 'google-sites'];

/** Where only the placeholder is pasted into the page, and the rest goes elsewhere. */
export const APART = ['wordpress-author', 'drupal', 'gtm'];

/** Site builders with no folder for a webmaster's own scripts. */
const CLOSED = ['squarespace', 'wix', 'google-sites'];

/** Characters of an address that the usual servers take, as they are installed. */
const LONGEST_FRAME = 8000;

export const ADDRESSES = ['form-action', 'src', 'cta-href', 'booking-href', 'map-href'];

/**
 * Whether an address begins with the name of a site, which a browser takes for a file's: the elements take it as well,
 * since it may be one.
 */
export const lacksScheme = (address: string): boolean =>
  /^([\w-]+\.)+(?!(html?|php|aspx?|jsp|cgi|json|pdf)\b)[a-z]{2,}([:/?#]|$)/i.test(address.trim());

const labelOf = (name: string): string => `“${ATTRIBUTES[name]?.label ?? name}”`;

/** `length` is the code's, in characters. */
export const warningsFor = (setup: Setup, form: Form, platform: Platform, length = 0): string[] => {
  const { attributes, tokens } = setup;
  const warnings: string[] = [];
  const lasts =
    form === platform.form ||
    form === 'npm' ||
    platform.id === 'html' ||
    (form === 'plain' && platform.form !== 'frame');
  if (!lasts) {
    warnings.push(
      `For ${platform.name} the form “${FORM_NAMES[platform.form]}” is the one that lasts.`,
    );
  }
  const { limit = Infinity } = platform;
  if (length > limit) {
    warnings.push(
      `This code has ${length.toLocaleString('en')} characters, and ${platform.name} takes about ${limit.toLocaleString('en')} in one place.`,
    );
  }
  if (platform.id.startsWith('wordpress') && form !== 'frame' && form !== 'npm') {
    const named = Object.keys(attributes).filter((name) => /\[\/?[a-z]/i.test(attributes[name]!));
    if (named.length > 0) {
      warnings.push(
        `WordPress may take a word in square brackets for a shortcode. Write round ones in ${named.map(labelOf).join(', ')}.`,
      );
    }
  }
  if (form === 'script' && platform.id === 'gtm') {
    warnings.push('Tag Manager takes data-… off script tags, so this form shows nothing there.');
  }
  if (form === 'frame') {
    if (length > LONGEST_FRAME) {
      warnings.push(
        'A frame carries all that is set in its address, and many servers refuse one this long. Shorten the texts, or choose another form.',
      );
    }
    const named = ADDRESSES.filter((name) => attributes[name]);
    if (named.length > 0) {
      warnings.push(
        `A frame ignores ${named.map(labelOf).join(', ')}, unless the address is on the frame’s own site. Copy embed.html to your site and allow it there.`,
      );
    }
    if (Object.keys(tokens).length > 0) warnings.push('Your colors do not reach into a frame.');
  } else if (Object.keys(tokens).length > 0 && APART.includes(platform.id)) {
    warnings.push('Your colors are in the part <style>. It goes where the script goes.');
  }
  if (form === 'frame' || FRAMED.includes(platform.id)) {
    if (attributes['layout'] === 'bar') {
      warnings.push('The bar keeps to the bottom of the frame, not of the window.');
    }
    if ('structured-data' in attributes) {
      warnings.push('Search engines may not count data inside a frame as your page’s.');
    }
  }
  if (hostFor(setup, form) === 'here') {
    warnings.push(
      `The ${form === 'frame' ? 'frame' : 'script'} comes from this demo. That is fine for a try; for your live site choose another place for it.`,
    );
  }
  const isElsewhere = /^https?:/.test(setup.folder);
  if (setup.host === 'own' && !isElsewhere && CLOSED.includes(platform.id)) {
    warnings.push(
      `On ${platform.name} there is no folder of your own to put dist/ in. ${form === 'frame' ? 'Write' : 'Choose jsDelivr, or write'} the https:// address of another server of yours.`,
    );
  }
  if (setup.host === 'own' && !setup.folder.trim()) {
    warnings.push('Say where on your site the files are.');
  }
  return warnings;
};
