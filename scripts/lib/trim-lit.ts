/**
 * Takes out of Lit what no template of this project can reach.
 *
 * Lit's own readable source is bundled in place of its minified one, less the passages below. Each is
 * looked for to the letter, white space and comments aside, and must stand there once: after an update
 * of Lit that changes one of them the build fails, and somebody looks again. `refuseTrimmed` holds the
 * templates to what is left.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What goes, and what stands in its place. */
type Cut = readonly [passage: string, instead?: string];

/** What Lit's own build for production leaves out as well. */
const DEVELOPMENT: readonly Cut[] = [
  ['const DEV_MODE = true;', 'const DEV_MODE = false;'],
  ['const ENABLE_EXTRA_SECURITY_HOOKS = true;', 'const ENABLE_EXTRA_SECURITY_HOOKS = false;'],
  [
    `const wrap = ENABLE_SHADYDOM_NOPATCH && global.ShadyDOM?.inUse &&
    global.ShadyDOM?.noPatch === true ? global.ShadyDOM.wrap : (node) => node;`,
    'const wrap = (node) => node;',
  ],
  [`: undefined; let debugLogRenderId = 0;`, ': undefined;'],
  ['const renderId = DEV_MODE ? debugLogRenderId++ : 0;'],
  ["let message = 'invalid template strings array';", "let message = 'template';"],
];

const MATHML: readonly Cut[] = [
  ["? '<svg>' : type === MATHML_RESULT ? '<math>' : ''", "? '<svg>' : ''"],
  ["? '</svg>' : type === MATHML_RESULT ? '</math>' : ''", "? '</svg>' : ''"],
  ['type === SVG_RESULT || type === MATHML_RESULT', 'type === SVG_RESULT'],
];

/** Directives, `noChange`, and all by which a part knows its parent and its options. */
const DIRECTIVES: readonly Cut[] = [
  ['_$setValue(value, directiveParent = this) {', '_$setValue(value) {'],
  ['value = resolveDirective(this, value, directiveParent); if', 'if'],
  [
    'else if (value !== this._$committedValue && value !== noChange) {',
    'else if (value !== this._$committedValue) {',
  ],
  [
    '_$setValue(value, directiveParent = this, valueIndex, noCommit) {',
    '_$setValue(value, valueIndex) {',
  ],
  ['value = resolveDirective(this, value, directiveParent, 0); change', 'change'],
  [
    '|| (value !== this._$committedValue && value !== noChange);',
    '|| value !== this._$committedValue;',
  ],
  [
    'v = resolveDirective(this, values[valueIndex + i], directiveParent, i);',
    'v = values[valueIndex + i];',
  ],
  ['if (v === noChange) { v = this._$committedValue[i]; }'],
  ['if (change && !noCommit) {', 'if (change) {'],
  ['part._$setValue(values, part, i);', 'part._$setValue(values, i);'],
  ['_$setValue(newListener, directiveParent = this) {', '_$setValue(newListener) {'],
  [
    'newListener = resolveDirective(this, newListener, directiveParent, 0) ?? nothing; if (newListener === noChange) { return; }',
    'newListener ??= nothing;',
  ],
  [
    '_$clear(start = wrap(this._$startNode).nextSibling, from) { this._$notifyConnectionChanged?.(false, true, from);',
    '_$clear(start = wrap(this._$startNode).nextSibling) {',
  ],
  ['nextSibling, partIndex);', 'nextSibling);'],
  [
    `setConnected(isConnected) {
        if (this._$parent === undefined) {
            this.__isConnected = isConnected;
            this._$notifyConnectionChanged?.(isConnected);
        }
        else if (DEV_MODE) {
            throw new Error('part.setConnected() may only be called on a ' +
                'RootPart returned from render().');
        }
    }`,
  ],
  [
    `this._$parts = []; this._$disconnectableChildren = undefined; this._$template = template; this._$parent = parent; }
    get parentNode() { return this._$parent.parentNode; }
    get _$isConnected() { return this._$parent._$isConnected; }`,
    'this._$parts = []; this._$template = template; }',
  ],
  [
    'class TemplateInstance { constructor(template, parent) {',
    'class TemplateInstance { constructor(template) {',
  ],
  ['new TemplateInstance(template, this)', 'new TemplateInstance(template)'],
  ['new ChildPart(node, node.nextSibling, this, options)', 'new ChildPart(node, node.nextSibling)'],
  ['templatePart.strings, this, options)', 'templatePart.strings)'],
  ['this._insert(createMarker()), this, this.options)', 'this._insert(createMarker()))'],
  ['endNode, undefined, options ?? {})', 'endNode)'],
  [
    'class ChildPart { get _$isConnected() { return this._$parent?._$isConnected ?? this.__isConnected; } constructor(startNode, endNode, parent, options) { this.type = CHILD_PART; this._$committedValue = nothing; this._$disconnectableChildren = undefined;',
    'class ChildPart { constructor(startNode, endNode) { this._$committedValue = nothing;',
  ],
  [
    'this._$endNode = endNode; this._$parent = parent; this.options = options; this.__isConnected = options?.isConnected ?? true;',
    'this._$endNode = endNode;',
  ],
  [
    `get parentNode() {
        let parentNode = wrap(this._$startNode).parentNode;
        const parent = this._$parent;
        if (parent !== undefined &&
            parentNode?.nodeType === 11 ) {
            parentNode = parent.parentNode;
        }
        return parentNode;
    }
    get startNode() { return this._$startNode; }
    get endNode() { return this._$endNode; }`,
  ],
  [
    `class AttributePart {
    get tagName() { return this.element.tagName; }
    get _$isConnected() { return this._$parent._$isConnected; }
    constructor(element, name, strings, parent, options) {
        this.type = ATTRIBUTE_PART;
        this._$committedValue = nothing;
        this._$disconnectableChildren = undefined;
        this.element = element;
        this.name = name;
        this._$parent = parent;
        this.options = options;`,
    `class AttributePart {
    constructor(element, name, strings) {
        this.element = element;
        this.name = name;`,
  ],
  [`constructor() { super(...arguments); this.type = PROPERTY_PART; }`],
  [`constructor() { super(...arguments); this.type = BOOLEAN_ATTRIBUTE_PART; }`],
  [
    `constructor(element, name, strings, parent, options) {
        super(element, name, strings, parent, options);
        this.type = EVENT_PART;
        if (DEV_MODE && this.strings !== undefined) {
            throw new Error(\`A \\\`<\${element.localName}>\\\` has a \\\`@\${name}=...\\\` listener with \` +
                'invalid content. Event listeners in templates must have exactly ' +
                'one expression and no surrounding text.');
        }
    }`,
  ],
];

/** Holes in comments, in place of attributes, in tag names and in raw text; single quotes. */
const PLACES: readonly Cut[] = [
  [
    `if (match[COMMENT_START] === '!--') { regex = commentEndRegex; }
    else if (match[COMMENT_START] !== undefined) { regex = comment2EndRegex; }
    else if (match[TAG_NAME] !== undefined) {
        if (rawTextElement.test(match[TAG_NAME])) {
            rawTextEndRegex = new RegExp(\`</\${match[TAG_NAME]}\`, 'g');
        }
        regex = tagEndRegex;
    }
    else if (match[DYNAMIC_TAG_NAME] !== undefined) {
        if (DEV_MODE) {
            throw new Error('Bindings in tag names are not supported. Please use static templates instead. ' +
                'See https://lit.dev/docs/templates/expressions/#static-expressions');
        }
        regex = tagEndRegex;
    }`,
    'regex = tagEndRegex;',
  ],
  ['regex = rawTextEndRegex ?? textEndRegex;', 'regex = textEndRegex;'],
  ['else if (match[ATTRIBUTE_NAME] === undefined) { attrNameEndIndex = -2; }'],
  [
    `else if (regex === doubleQuoteAttrEndRegex || regex === singleQuoteAttrEndRegex) { regex = tagEndRegex; }
    else if (regex === commentEndRegex || regex === comment2EndRegex) { regex = textEndRegex; }
    else { regex = tagEndRegex; rawTextEndRegex = undefined; }`,
    'else { regex = tagEndRegex; }',
  ],
  [
    `match[QUOTE_CHAR] === undefined ? tagEndRegex : match[QUOTE_CHAR] === '"' ? doubleQuoteAttrEndRegex : singleQuoteAttrEndRegex;`,
    'match[QUOTE_CHAR] === undefined ? tagEndRegex : doubleQuoteAttrEndRegex;',
  ],
  ['let rawTextEndRegex;'],
  [`const end = regex === tagEndRegex && strings[i + 1].startsWith('/>') ? ' ' : '';`],
  ['marker + end', 'marker'],
  ['s + marker + (attrNameEndIndex === -2 ? i : end)', 's + marker'],
  [
    `const textEndRegex = /<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g;`,
    'const textEndRegex = /<\\/?[a-z][^>\\s]*/g;',
  ],
  [
    `else if (name.startsWith(marker)) { parts.push({ type: ELEMENT_PART, index: nodeIndex, }); node.removeAttribute(name); }`,
  ],
  [
    `if (rawTextElement.test(node.tagName)) {
        const strings = node.textContent.split(marker);
        const lastIndex = strings.length - 1;
        if (lastIndex > 0) {
            node.textContent = trustedTypes ? trustedTypes.emptyScript : '';
            for (let i = 0; i < lastIndex; i++) {
                node.append(strings[i], createMarker());
                walker.nextNode();
                parts.push({ type: CHILD_PART, index: ++nodeIndex });
            }
            node.append(strings[lastIndex], createMarker());
        }
    }`,
  ],
  [
    `else if (node.nodeType === 8) {
        const data = node.data;
        if (data === markerMatch) { parts.push({ type: CHILD_PART, index: nodeIndex }); }
        else {
            let i = -1;
            while ((i = node.data.indexOf(marker, i + 1)) !== -1) {
                parts.push({ type: COMMENT_PART, index: nodeIndex });
                i += marker.length - 1;
            }
        }
    }`,
    'else if (node.data === markerMatch) { parts.push({ type: CHILD_PART, index: nodeIndex }); }',
  ],
  [`else if (templatePart.type === ATTRIBUTE_PART) {`, 'else {'],
  [`else if (templatePart.type === ELEMENT_PART) { part = new ElementPart(node, this, options); }`],
  [
    `new RegExp(\`>|\${SPACE_CHAR}(?:(\${NAME_CHAR}+)(\${SPACE_CHAR}*=\${SPACE_CHAR}*(?:\${ATTR_VALUE_CHAR}|("|')|))|$)\`, 'g')`,
    '/>| ([^ "\'>=/]+)(=(?:[^ "\'`<>=]|(")|)|)/g',
  ],
  ['if (part !== undefined) { debugLogEvent', '{ debugLogEvent'],
];

/** Templates compiled beforehand, options of `render`, most options of listeners, the mark on the page, a short cut. */
const OPTIONS: readonly Cut[] = [
  ['if (node.hasAttributes()) {', '{'],
  [
    `const { values, ['_$litType$']: type } = result;
    const template = typeof type === 'number' ? this._$getTemplate(result)
      : (type.el === undefined &&
          (type.el = Template.createElement(trustFromTemplateString(type.h, type.h[0]), this.options)), type);`,
    'const { values } = result; const template = this._$getTemplate(result);',
  ],
  ['Template.createElement(html, options)', 'Template.createElement(html)'],
  [`{ strings, ['_$litType$']: type }, options) {`, `{ strings, ['_$litType$']: type }) {`],
  ['static createElement(html, _options) {', 'static createElement(html) {'],
  ['_clone(options) {', '_clone() {'],
  ['instance._clone(this.options)', 'instance._clone()'],
  ['(options?.creationScope ?? d).importNode', 'd.importNode'],
  ['render = (value, container, options) => {', 'render = (value, container) => {'],
  [
    'const partOwnerNode = options?.renderBefore ?? container; let part = partOwnerNode',
    'const partOwnerNode = container; let part = partOwnerNode',
  ],
  ['const endNode = options?.renderBefore ?? null;', 'const endNode = null;'],
  [`|| newListener.once !== oldListener.once || newListener.passive !== oldListener.passive;`, ';'],
  [
    'this._$committedValue.call(this.options?.host ?? this.element, event);',
    'this._$committedValue.call(this.element, event);',
  ],
  ["(global.litHtmlVersions ??= []).push('3.3.3');"],
];

const CUTS = [...DEVELOPMENT, ...MATHML, ...DIRECTIVES, ...PLACES, ...OPTIONS];

const COMMENTS = /^\s*(?:\/\/|\/?\*).*$|\/\* .* \*\//gm;
/** Traces for a debugger, and the way round a polyfill of shadow roots. */
const TRACES = /debugLogEvent &&\s*debugLogEvent\(\{[^]*?\}\);/g;
const WRAP = /\bwrap\(([\w.$]+)\)/g;

const loosely = (passage: string): RegExp =>
  new RegExp(
    passage
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('\\s*'),
    'g',
  );

/** Lit's readable source without what is not needed. */
export function trimLit(source: string): string {
  let code = source.replace(COMMENTS, '');
  for (const [passage, instead = ''] of CUTS) {
    const found = [...code.matchAll(loosely(passage))].length;
    if (found !== 1) {
      throw new Error(
        `Lit has changed: look again at what scripts/lib/trim-lit.ts takes out. Found ${found} times:\n${passage}`,
      );
    }
    code = code.replace(loosely(passage), () => instead);
  }
  return code.replace(TRACES, '').replace(WRAP, '$1').replace(WRAP, '$1');
}

/** Names of Lit's own properties that a script may shorten: not those it looks for on the objects of others. */
export const LITS_OWN = /^(?:_(?!\$lit).*|strings|ctor|parts)$/;

/** A tag with holes (`\0`) in the values of attributes only, as minified. */
const TAG = /^<\/?[a-z][^\s\0>]*(?: [^\s\0"'>=/]+(?:=(?:"[^"]*"|[^\s"'`<>=]+))?)* ?\/?>$/;
const TAGS = /<\S(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const RAW_TEXT = /<(script|style|textarea|title)\b[^>]*>[^<]*\0/;

/** Throws where a minified template, its holes written as `\0`, uses what was taken out. */
export function refuseTrimmed(markup: string): void {
  const bad = markup.match(TAGS)?.find((tag) => !TAG.test(tag)) ?? RAW_TEXT.exec(markup)?.[0];
  if (bad) {
    throw new Error(
      `The scripts' Lit cannot read ${bad.replaceAll('\0', '${…}')}: see scripts/lib/trim-lit.ts`,
    );
  }
}

/** What is bundled for a module of Lit; `null` for the module as it is. */
export function litModule(file: string): string | null {
  if (file.endsWith('/lit-html/lit-html.js')) {
    return trimLit(readFileSync(file.replace(/lit-html\.js$/, 'development/lit-html.js'), 'utf8'));
  }
  if (/\/(?:html|is-server)\.js$/.test(file)) return null;
  throw new Error(`${file} needs more of Lit than scripts/lib/trim-lit.ts leaves.`);
}

export function trimLitPlugin(): Plugin {
  return {
    name: 'trim-lit',
    load: {
      filter: { id: /\/node_modules\/(?:lit|lit-\w+|@lit)\// },
      handler(id) {
        const code = litModule(id);
        return code === null ? null : { code, map: null };
      },
    },
  };
}
