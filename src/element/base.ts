import { html, nothing, type TemplateResult } from 'lit/html.js';

import { REGIONS, type Region } from '../evidence/crisis.ts';
import { isStale, meta } from '../evidence/meta.ts';
import { common as english } from '../locale/en/common.ts';
import { fill, formatDate, type Values } from '../locale/format.ts';
import {
  englishIn,
  isEnglish,
  isLoaded,
  isTag,
  load,
  localeOf,
  section,
  serve,
} from '../locale/locale.ts';
import { lookAt, type Look } from './contrast.ts';
import { crisisLine } from './crisis.ts';
import { markEnglish } from './english.ts';
import { heading } from './heading.ts';
import { warn, shown } from './log.ts';
import { integer, oneOf, text } from './parse.ts';
import { ReactiveElement, type PropertyDeclaration } from './reactive.ts';
import { languageAt, lookAgain, unwatch, watch } from './surroundings.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const ANY_CHANGE = {
  attributes: true,
  characterData: true,
  childList: true,
  subtree: true,
} as const;

/**
 * What the three elements share: heading, language, theme, crisis line, evidence date, total attributes.
 *
 * @attr {string} [lang] - BCP 47; else the nearest ancestor's `lang`, else the page's.
 * @slot crisis - For `region="other"`: the crisis line of your country. Elsewhere it stands after the built-in line.
 * @slot disclaimer - Your own disclaimer, after the built-in one.
 * @slot footer - Anything that belongs at the element's foot.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart crisis - The crisis line.
 * @csspart stale - The banner shown when the evidence is past its next review.
 * @csspart foot - Disclaimer and evidence date.
 * @cssprop [--te-color-text] - Ink.
 * @cssprop [--te-color-muted] - Ink of notes and labels.
 * @cssprop [--te-color-accent] - Links, buttons, the treatment's marks in figures.
 * @cssprop [--te-color-compare] - The comparison group's marks in figures.
 * @cssprop [--te-color-border] - Hairlines.
 * @cssprop [--te-color-background] - Surface; else the host page shows through.
 * @cssprop [--te-radius=6px] - Corner radius.
 * @cssprop [--te-space=1em] - Unit of spacing.
 */
export abstract class TreatmentElement extends ReactiveElement {
  static override properties: Readonly<Record<string, PropertyDeclaration>> = {
    heading: { parse: text(null) },
    headingLevel: { attribute: 'heading-level', parse: integer(1, 6, 2) },
    theme: { parse: oneOf(THEMES, 'auto') },
    region: { parse: oneOf(REGIONS, 'us') },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** Heading text; an empty string hides it. */
  declare heading: string | null;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  /** `auto` follows the host's colours, then the system's. */
  declare theme: Theme;
  /** Whose crisis line to show. */
  declare region: Region;

  #look: Look | undefined;
  #crisisFilled = false;
  #english: readonly Element[] = [];
  /** Words in the slot may come, go or be hidden without a `slotchange`. */
  readonly #slotted = new MutationObserver(() =>
    this.#checkCrisis([...this.querySelectorAll(':scope > [slot=crisis]')]),
  );

  /** One warning per element and value: what was refused, and the accepted form. */
  protected override refuse(attribute: string, raw: unknown, accepted: string): void {
    warn(this, 'attribute', `${attribute}="${shown(raw)}" is not accepted. Use ${accepted}.`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watch(this);
  }

  disconnectedCallback(): void {
    unwatch(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' || name === 'dir') this.requestUpdate();
  }

  /** The language shown: the wanted one where its text is there, else English. */
  protected language = 'en';
  /** Whether that is English in place of another. */
  #foreign = false;

  /** A section of the catalogue in the language shown. */
  protected words<T extends object>(name: string, englishSection: T): T {
    return section(this.language, name, englishSection);
  }

  /** Fills a sentence in the language shown. */
  protected fill(template: string, values: Values): string {
    return fill(template, values, this.language);
  }

  #load(): Promise<boolean> | undefined {
    return load(serve(languageAt(this)), (message) => warn(this, 'locale', message));
  }

  /** A copy of the content, in a root that the parser made or in children marked as such, stays until its language is there. */
  protected override ready(): Promise<unknown> | undefined {
    const root = this.renderRoot;
    if (!root.firstChild && this.querySelector(`:scope>[lang|=${serve(languageAt(this))}]`)) {
      root.append(document.createElement('slot'));
    }
    return root.firstChild ? this.#load() : undefined;
  }

  protected override willUpdate(): void {
    const own = this.getAttribute('lang');
    if (own && !isTag(own)) this.refuse('lang', own, 'a BCP 47 language tag such as en or es-MX');
    const wanted = languageAt(this);
    const served = serve(wanted);
    const isThere = isLoaded(served);
    if (!isThere) void this.#load()?.then((there) => there && lookAgain());
    this.language = isThere ? localeOf(wanted, served, this.region) : 'en';
    this.#foreign = this.language === 'en' && !isEnglish(wanted);
    this.#look = lookAt(this, this.renderRoot, this.theme);
  }

  protected override updated(): void {
    // An extension may put a style of its own before it.
    const base = this.renderRoot.querySelector<HTMLElement>('.base')!;
    for (const [name, value] of Object.entries(this.#look!.properties)) {
      // Written again, it would restyle all that is in it.
      if (base.style.getPropertyValue(name) !== value) base.style.setProperty(name, value);
    }
    this.#english = markEnglish(base, englishIn(this.language), this.#english);
  }

  /** The element's own heading, where the webmaster gives none. */
  protected abstract defaultHeading(): string;

  /** What stands between the heading and the foot. */
  protected abstract content(): TemplateResult;

  /** Lines the foot has beside the shared ones. */
  protected footLines(): unknown {
    return nothing;
  }

  protected override render(): TemplateResult {
    const words = this.words('common', english);
    const { language } = this;
    const title = this.heading ?? this.defaultHeading();
    const dates = {
      version: meta.version,
      reviewed: formatDate(meta.reviewed, language),
      nextReview: formatDate(meta.nextReview, language),
    };
    return html`<div
      part="base"
      class=${this.#look!.classes}
      role="group"
      lang=${this.#foreign ? 'en' : nothing}
      dir=${words.direction}
      aria-label=${title || this.defaultHeading()}
    >
      ${title ? heading(this.headingLevel, title) : nothing}
      ${
        isStale(Date.now())
          ? html`<p class="stale" part="stale">${this.fill(words.stale, dates)}</p>`
          : nothing
      }
      ${this.content()}
      <div class="foot" part="foot">
        <p>${words.disclaimer}</p>
        <slot name="disclaimer"></slot>
        ${this.footLines()}
        <p>${this.fill(words.evidence, dates)}</p>
        <slot name="footer"></slot>
      </div>
    </div>`;
  }

  /** The crisis line; every element places it where its reader cannot miss it. */
  protected crisis(): TemplateResult {
    return crisisLine(
      this.region,
      this.words('common', english),
      this.#crisisFilled,
      this.#onCrisisSlot,
    );
  }

  readonly #onCrisisSlot = (event: Event): void => {
    const slotted = (event.target as HTMLSlotElement).assignedElements();
    for (const element of slotted) this.#slotted.observe(element, ANY_CHANGE);
    this.#checkCrisis(slotted);
  };

  /** The built-in line yields only to words that can be seen. */
  #checkCrisis(slotted: readonly Element[]): void {
    const filled = slotted.some(
      (element) =>
        element.textContent?.trim() &&
        (element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true),
    );
    if (filled === this.#crisisFilled) return;
    this.#crisisFilled = filled;
    this.requestUpdate();
  }
}
