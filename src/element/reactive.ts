import { render } from 'lit/html.js';

import { unquote, type Parser } from './parse.ts';

/** How a reactive property takes what it is given. */
export interface PropertyDeclaration {
  /** The attribute's name where it is not the property's in kebab case; `false` for none. */
  readonly attribute?: string | false;
  /** Makes the property's value of whatever was set; without it, any value passes. */
  readonly parse?: Parser<unknown>;
  /** The element's own state: no attribute. */
  readonly state?: boolean;
}

// Where there is no DOM the classes can still be imported.
const Platform = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

const attributesOf = new WeakMap<object, Record<string, string>>();

const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/** One sheet per document and text: a constructed sheet serves only the document that made it. */
const sheetFor = (page: Document, text: string): CSSStyleSheet => {
  const own = sheets.get(page) ?? {};
  sheets.set(page, own);
  let sheet = own[text];
  if (!sheet) {
    // A page's image of that name stands in its window's place.
    sheet = own[text] = new (page.defaultView!.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync?.(text);
  }
  return sheet;
};

/**
 * The part of `LitElement` that this product needs, under Lit's names, over Lit's templates: a fifth of its bytes,
 * with total parsers in place of converters, and sheets that survive a move into another document.
 */
export abstract class ReactiveElement extends Platform {
  declare static properties: Readonly<Record<string, PropertyDeclaration>>;
  declare static styles: readonly string[];

  /** Reading it makes the class's accessors, once. */
  static get observedAttributes(): string[] {
    let attributes = attributesOf.get(this);
    if (!attributes) {
      // Without what a page put on every object; and a page with a map on it may have a `Map` of its own.
      attributesOf.set(this, (attributes = Object.create(null) as Record<string, string>));
      for (const [name, declaration] of Object.entries(this.properties)) {
        const { attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase(), parse } = declaration;
        if (attribute && !declaration.state) attributes[attribute] = name;
        Object.defineProperty(this.prototype, name, {
          get(this: ReactiveElement) {
            const raw = this.#raw[name];
            if (!parse) return raw;
            const { value, accepted } = parse(raw);
            const wanted =
              accepted ??
              (typeof raw === 'string' && unquote(raw) !== raw
                ? 'straight quote marks; the typographic ones were stripped'
                : '');
            if (wanted) this.refuse(attribute || name, raw, wanted);
            return value;
          },
          set(this: ReactiveElement, raw: unknown) {
            const old = parse ? parse(this.#raw[name]).value : this.#raw[name];
            this.#raw[name] = raw;
            this.#early.delete(name);
            this.requestUpdate(name, old);
          },
          configurable: true,
          enumerable: true,
        });
      }
    }
    return Object.keys(attributes);
  }

  /** Where the element renders; there once it was connected. */
  declare renderRoot: ShadowRoot;
  /** Whether it has rendered at least once. */
  hasUpdated = false;

  readonly #raw = Object.create(null) as Record<string, unknown>;
  readonly #early = new Set<string>();
  #changed = false;
  #pending: Promise<void> | undefined;
  /** Whether somebody else, such as a browser that translates the page, has taken out what templates stand on. */
  #torn = false;
  readonly #watcher = new MutationObserver((changes) => this.#notice(changes));

  constructor() {
    super();
    // What a page set before the upgrade would hide the accessors.
    for (const name of Object.keys((this.constructor as typeof ReactiveElement).properties)) {
      if (Object.hasOwn(this, name)) {
        const value = this[name as keyof this];
        this.#early.add(name);
        this.#raw[name] = value;
        delete this[name as keyof this];
      }
    }
  }

  /** Resolves when the element shows what it was last told. */
  get updateComplete(): Promise<boolean> {
    return (async () => {
      while (this.#pending) await this.#pending;
      return true;
    })();
  }

  connectedCallback(): void {
    this.#early.clear();
    // A shadow root that the parser made is taken over, emptied in the task that fills it.
    this.renderRoot ??= this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { styles } = this.constructor as typeof ReactiveElement;
    const page = this.ownerDocument;
    // A document without a window shows nothing, and has no sheets of its own.
    if (page.defaultView) {
      this.renderRoot.adoptedStyleSheets = styles.map((text) => sheetFor(page, text));
    }
    this.requestUpdate();
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const property = attributesOf.get(this.constructor)?.[name];
    // What a page set before the upgrade wins over the attributes that the upgrade reports.
    if (property && !this.#early.has(property)) {
      (this as Record<string, unknown>)[property] = value;
    }
  }

  /** Renders soon, once for all changes of a task; with a name, only where its value has changed. */
  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined && Object.is(this[name as keyof this], old)) return;
    if (!this.renderRoot) return;
    this.#changed = true;
    this.#pending ??= this.#update();
  }

  async #update(): Promise<void> {
    let focused: HTMLElement | undefined;
    try {
      // What is made anew waits until the focus has come to where it is going.
      await (this.hasUpdated
        ? this.#torn && new Promise((done) => setTimeout(done))
        : this.ready?.());
      // All look before any renders, and again after all have: what lies between is laid out once.
      while (this.#changed) {
        this.#changed = false;
        this.willUpdate();
        await Promise.resolve();
      }
      const result = this.render();
      focused = this.alter(() => this.#show(result));
      this.hasUpdated = true;
    } finally {
      this.#pending = undefined;
    }
    await Promise.resolve();
    this.updated();
    focused?.focus({ preventScroll: true });
  }

  /** Changes by hand what was rendered, so that it is not taken for somebody else's doing. */
  protected alter<Result>(change: () => Result): Result {
    this.#notice(this.#watcher.takeRecords());
    const result = change();
    this.#watcher.takeRecords();
    return result;
  }

  /** An extension puts in and takes out elements of its own; texts and the templates' marks are ours. */
  #notice(changes: readonly MutationRecord[]): void {
    this.#torn ||= changes.some(({ removedNodes }) =>
      [...removedNodes].some(({ nodeType }) => nodeType > 1),
    );
  }

  /**
   * Where templates have lost their places, a word would stay over the numbers of another: all is made anew.
   *
   * @returns what then is to have the focus.
   */
  #show(result: unknown): HTMLElement | undefined {
    const root = this.renderRoot;
    const isNew = !this.hasUpdated || this.#torn;
    // A copy has links where the script has buttons, and more in what is closed than is rendered at first. Boxes that
    // cannot be pressed count too: which they are changes.
    const later = this.hasUpdated ? '' : ':not(details>* *)';
    const all = () => [
      ...root.querySelectorAll<HTMLElement>(
        `:is(a,button,input,textarea,summary,[tabindex])${later}`,
      ),
    ];
    let place = -1;
    if (isNew) {
      place = all().indexOf(root.activeElement as HTMLElement);
      this.#torn = false;
      root.replaceChildren();
      (root as ShadowRoot & { _$litPart$: unknown })._$litPart$ = undefined;
    }
    render(result, root);
    if (!isNew) return undefined;
    this.#watcher.observe(root, { childList: true, subtree: true });
    return place < 0 ? undefined : all()[place];
  }

  /** Told of a value that was not accepted. */
  protected abstract refuse(attribute: string, raw: unknown, accepted: string): void;
  protected abstract render(): unknown;
  /** What the first render waits for, nothing as a rule: then it comes at the end of the task. */
  protected ready?(): Promise<unknown> | undefined;
  /** Before each render; what it changes is part of it. */
  protected abstract willUpdate(): void;
  /** After each render. */
  protected abstract updated(): void;
}

/** Style text; the build minifies what follows this tag. */
export const css = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw(strings, ...values);
