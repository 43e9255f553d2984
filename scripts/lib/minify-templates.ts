/**
 * Shortens the `html`, `svg` and `css` literals of a module before it is bundled.
 *
 * `minify-literals` finds the literals. What happens inside is done here, because the usual
 * minifiers change what a page shows: Lightning CSS drops the fallback in
 * `height: 100vh; height: 100svh`, and html-minifier removes empty attributes and line breaks
 * between the coordinates of an SVG path.
 */
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';
import { refuseTrimmed } from './trim-lit.ts';

/** What `minify-literals` puts where a template has `${…}`. */
const HOLE = '@TEMPLATE_EXPRESSION';
const HOLES = /@TEMPLATE_EXPRESSION_*/g;

const BLOCK = new Set(
  (
    'address article aside blockquote body br caption col colgroup dd details dialog div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li ' +
    'link main menu meta nav ol optgroup option p pre script search section select style summary ' +
    'table tbody td template tfoot th thead title tr ul'
  ).split(' '),
);
const VERBATIM = new Set(['pre', 'textarea', 'script', 'style']);
/** A template that begins with one of these was written for the `svg` tag. */
const SVG_SHAPES = new Set(
  (
    'circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline ' +
    'radialGradient rect symbol text tspan use'
  ).split(' '),
);
const SVG_PROSE = new Set(['text', 'tspan', 'title', 'desc', 'foreignObject', 'textPath']);

interface Tag {
  kind: 'tag';
  name: string;
  close: boolean;
  text: string;
}
type Token = Tag | { kind: 'text' | 'comment'; name?: never; text: string };

const TAG = /^<(\/?)([a-zA-Z@][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/;

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let text = '';
  const flush = () => {
    if (text) tokens.push({ kind: 'text', text });
    text = '';
  };
  for (let rest = source; rest;) {
    const comment = rest.startsWith('<!--') ? /^<!--[^]*?-->/.exec(rest) : null;
    const tag = comment ? null : TAG.exec(rest);
    const found = comment ?? tag;
    if (!found) {
      text += rest[0];
      rest = rest.slice(1);
      continue;
    }
    flush();
    rest = rest.slice(found[0].length);
    tokens.push(
      tag
        ? { kind: 'tag', name: tag[2] ?? '', close: tag[1] === '/', text: found[0] }
        : { kind: 'comment', text: found[0] },
    );
  }
  flush();
  return tokens;
}

/** One space between attributes, none in the margins of a value, no quotes where none are needed. */
function shortenTag(tag: Tag): string {
  if (tag.close) return `</${tag.name}>`;
  const body = tag.text.slice(1 + tag.name.length, -1);
  const selfClosing = body.trimEnd().endsWith('/') && !/=[^\s"'@]+\/$/.test(body.trimEnd());
  const inner = selfClosing ? body.trimEnd().slice(0, -1) : body;
  const attributes = [...inner.matchAll(/([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s]+))?/g)].map(
    ([, name = '', written]) => {
      if (written === undefined) return name;
      const quote = /^["']/.exec(written)?.[0];
      const raw = quote ? written.slice(1, -1) : written;
      const value = /\n/.test(raw) ? raw.replace(/\s+/g, ' ').trim() : raw;
      const bare = value === HOLE || /^[\w.,:;#%+*()!@|-]+$/.test(value.replaceAll(HOLE, '"'));
      if (value === '') return name;
      return bare ? `${name}=${value}` : `${name}=${quote ?? '"'}${value}${quote ?? '"'}`;
    },
  );
  const end = selfClosing ? (attributes.at(-1)?.match(/=[^"']+$/) ? ' /' : '/') : '';
  return `<${[tag.name, ...attributes].join(' ')}${end}>`;
}

/** Whether white space beside this tag is never seen: outside a block, inside a block or button. */
function hides(tag: Tag, isBefore: boolean): boolean {
  return BLOCK.has(tag.name) || (tag.name === 'button' && tag.close !== isBefore);
}

/**
 * Collapses white space as a browser would when it lays the text out, and drops what is only there
 * to format the source: at the edges of the template, beside block elements, between SVG shapes.
 * Between inline elements and `${…}` one space stays, because a reader may see it. Signs beyond
 * ASCII become references, so that a page in another charset reads them right.
 */
export function minifyMarkup(source: string): string {
  const tokens = tokenize(source).filter((token) => token.kind !== 'comment');
  const first = tokens.find((token) => token.kind === 'tag');
  let svgDepth = first && SVG_SHAPES.has(first.name) ? 1 : 0;
  let prose = 0;
  let verbatim = 0;
  let out = '';
  tokens.forEach((token, index) => {
    if (token.kind === 'tag') {
      const selfClosing = token.text.endsWith('/>');
      const step = token.close ? -1 : selfClosing ? 0 : 1;
      if (token.name === 'svg') svgDepth += step;
      if (SVG_PROSE.has(token.name)) prose += step;
      if (VERBATIM.has(token.name)) verbatim += step;
      out += shortenTag(token);
      return;
    }
    if (verbatim > 0) {
      out += token.text;
      return;
    }
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const inShapes = svgDepth > 0 && prose === 0;
    let text = token.text;
    if (inShapes) text = text.replace(/\s+/g, ' ').replace(/ ?(@TEMPLATE_EXPRESSION_*) ?/g, '$1');
    const drops = (neighbour: Token | undefined, space: string) =>
      neighbour === undefined
        ? space.includes('\n')
        : inShapes || (neighbour.kind === 'tag' && hides(neighbour, neighbour === before));
    const lead = /^[ \t\n\r\f]*/.exec(text)?.[0] ?? '';
    if (lead && drops(before, lead)) text = text.slice(lead.length);
    const trail = /[ \t\n\r\f]*$/.exec(text)?.[0] ?? '';
    if (trail && drops(after, trail)) text = text.slice(0, text.length - trail.length);
    out += text.replace(/[ \t\n\r\f]+/g, ' ');
  });
  return out.replace(/\P{ASCII}/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

/** esbuild keeps repeated declarations, which are fallbacks, and does not reorder. */
export async function minifyStyles(source: string): Promise<string> {
  if (!source.includes('{')) return source.replace(/\s+/g, ' ');
  const { code, warnings } = await transform(source, {
    loader: 'css',
    minify: true,
    target: 'esnext',
    logLevel: 'silent',
  });
  const serious = warnings.filter((warning) => !warning.location?.lineText.includes(HOLE));
  if (serious.length > 0) {
    throw new Error(
      serious.map(({ text, location }) => `${text} in "${location?.lineText.trim()}"`).join('\n'),
    );
  }
  return code
    .trimEnd()
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, index) =>
      index % 2 ? part : part.replace(/(--[\w-]+): (?=[^;}\s])/g, '$1:').replace(/, /g, ','),
    )
    .join('')
    .replace(/([:;{}]) (?=@TEMPLATE_EXPRESSION)/g, '$1')
    .replace(/((?:^|[;{}])@TEMPLATE_EXPRESSION_*) /g, '$1');
}

/** The same for one module's source text; `null` where there is nothing to shorten. */
export async function minifyTemplates(code: string, fileName: string) {
  const result = await minifyHTMLLiterals(code, {
    fileName,
    htmlTags: ['html', 'svg'],
    cssTags: ['css'],
    html(source) {
      const markup = minifyMarkup(source);
      refuseTrimmed(markup.replace(HOLES, '\0'));
      return markup;
    },
    css: minifyStyles,
  });
  if (!result && /\b(?:html|svg|css)`\s*\n/.test(code)) {
    throw new Error(`${fileName}: its template literals could not be read, so none was shortened`);
  }
  return result;
}

export function minifyTemplatesPlugin(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /\b(?:html|svg|css)`/ },
      async handler(code, id) {
        const result = await minifyTemplates(code, id);
        return result && { code: result.code, map: result.map?.toString() ?? null };
      },
    },
  };
}
