/**
 * Makes the custom elements manifest of the sources: documentation from the analyzer, types from
 * TypeScript, and names and defaults of attributes from the classes themselves, which import
 * without a page. What is `#private`, protected, `@internal` or of the machinery below is left out.
 */
import * as analyzer from '@custom-elements-manifest/analyzer';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { pkg, root } from './project.ts';

interface Named {
  name: string;
  description?: string;
}

interface Attribute extends Named {
  type?: { text: string };
  default?: string;
  fieldName?: string;
}

interface Member extends Named {
  kind: string;
  type?: { text: string };
  default?: string;
  attribute?: string;
  privacy?: string;
  static?: boolean;
  inheritedFrom?: { module?: string };
}

interface Declaration extends Named {
  attributes?: Attribute[];
  members?: Member[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

interface Described {
  modules: { path: string; declarations?: Declaration[] }[];
}

/** The analyzer's programmatic interface, which its own types leave out. */
const { create, ts: analyzerTs } = analyzer as unknown as {
  create: (options: { modules: unknown[]; plugins: unknown[]; context: object }) => Described;
  ts: typeof ts;
};

interface Declared {
  readonly attribute?: string | false;
  readonly state?: boolean;
  readonly parse?: (raw: unknown) => { value: unknown };
}

type ElementClass = { readonly properties: Readonly<Record<string, Declared>> };

/** Methods and fields that the platform or the base classes call, and nobody else. */
const MACHINERY = 'src/element/reactive.ts';

interface Found {
  tag: string;
  className: string;
  file: string;
  /** The text of each public property's type, unfolded. */
  types: Map<string, string>;
}

/** The classes that `HTMLElementTagNameMap` names, with the types of their properties. */
function findElements(files: readonly string[]): Found[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) =>
    readFileSync(file, 'utf8'),
  );
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    options,
  );
  const checker = program.getTypeChecker();
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(root, file));
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementTagNameMap') {
        for (const member of node.members) {
          if (!ts.isPropertySignature(member) || !member.type || !member.name) continue;
          if (!ts.isStringLiteral(member.name)) continue;
          const type = checker.getTypeFromTypeNode(member.type);
          found.push({
            tag: member.name.text,
            className: member.type.getText(),
            file,
            types: new Map(
              type
                .getProperties()
                .map((property) => [
                  property.name,
                  checker
                    .typeToString(checker.getTypeOfSymbol(property), node, flags)
                    .replaceAll('"', "'"),
                ]),
            ),
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
    return found;
  });
}

/** What the analyzer makes of all sources, before anything is left out. */
function describe(files: readonly string[]): Described {
  return create({
    modules: files.map((file) =>
      analyzerTs.createSourceFile(
        file,
        readFileSync(join(root, file), 'utf8'),
        analyzerTs.ScriptTarget.ES2015,
        true,
      ),
    ),
    plugins: [],
    context: { dev: false },
  });
}

const literal = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? `'${value}'`
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

const withoutNull = (type: string): string => type.replace(/ \| (?:null|undefined)\b/g, '');

/** What has a name, without the note where it was inherited from. */
const shown = (items: readonly Named[] = []): Named[] =>
  items
    .filter(({ name }) => name !== undefined)
    .map(({ name, ...item }) => ({ name, ...without(item, 'inheritedFrom') }));

function without<T extends object>(item: T, key: string): T {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key)) as T;
}

/** Public, of the element itself or of the base it shares with the others, and described. */
const isPublic = (member: Member): boolean =>
  (member.privacy ?? 'public') === 'public' &&
  !member.static &&
  !member.name.startsWith('#') &&
  !member.inheritedFrom?.module?.endsWith(MACHINERY) &&
  Boolean(member.description);

function element({ tag, className, types }: Found, found: Declaration, made: ElementClass) {
  const { properties } = made;
  const documented = new Map((found.attributes ?? []).map((item) => [item.name, item]));
  const members = found.members ?? [];
  const attributes: Attribute[] = [];
  const fields: Member[] = [];
  // Its own properties first, then those that all elements share.
  const own = new Set(
    members.filter(({ inheritedFrom }) => !inheritedFrom).map(({ name }) => name),
  );
  const names = Object.keys(properties).sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
  for (const name of names) {
    const {
      attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase(),
      state,
      parse,
    } = properties[name] ?? {};
    if (attribute === false || state) continue;
    const field = members.find((member) => member.name === name);
    const description = field?.description ?? documented.get(attribute)?.description;
    if (!description) throw new Error(`<${tag}> says nothing of its property "${name}"`);
    const type = types.get(name) ?? 'string';
    const value = literal(parse?.(null).value);
    const shared = { description, ...(value === undefined ? {} : { default: value }) };
    attributes.push({
      name: attribute,
      type: { text: withoutNull(type) },
      ...shared,
      fieldName: name,
    });
    fields.push({ kind: 'field', name, type: { text: type }, ...shared, attribute });
    documented.delete(attribute);
  }
  for (const { name, ...item } of shown([...documented.values()]) as Attribute[]) {
    if (item.description)
      attributes.push({ name, ...item, ...(types.has(name) && { fieldName: name }) });
  }
  const others = members.filter((member) => isPublic(member) && !(member.name in properties));
  return {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: className,
    description: found.description ?? '',
    attributes,
    members: [
      ...fields,
      ...others.filter(({ kind }) => kind === 'field'),
      ...others.filter(({ kind }) => kind === 'method'),
    ].map((item) => without(item, 'inheritedFrom')),
    slots: shown(found.slots),
    // The analyzer takes the first argument of any event's constructor for a name.
    events: shown(found.events).filter(({ name }) => name.startsWith('te-')),
    cssParts: shown(found.cssParts),
    cssProperties: shown(found.cssProperties),
    cssStates: shown(found.cssStates),
  };
}

/** The manifest's text, as `custom-elements.json` holds it. */
export async function manifest(): Promise<string> {
  const files = globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.d.ts') && !file.startsWith('src/frameworks/'))
    .sort();
  Object.assign(globalThis, { __VERSION__: pkg.version, __LOCALES__: {} });
  const described = describe(files);
  const modules: object[] = [];
  for (const found of findElements(files)) {
    const module = described.modules.find(({ path }) => path === found.file);
    const declaration = module?.declarations?.find(({ name }) => name === found.className);
    if (!declaration) continue;
    const exports_ = (await import(pathToFileURL(join(root, found.file)).href)) as Record<
      string,
      ElementClass
    >;
    const elementClass = exports_[found.className];
    if (!elementClass) throw new Error(`${found.file} does not export ${found.className}`);
    const path = found.file.replace(/^src\//, 'dist/npm/').replace(/\.ts$/, '.js');
    modules.push({
      kind: 'javascript-module',
      path,
      declarations: [element(found, declaration, elementClass)],
      exports: [
        { kind: 'js', name: found.className, declaration: { name: found.className, module: path } },
        {
          kind: 'custom-element-definition',
          name: found.tag,
          declaration: { name: found.className, module: path },
        },
      ],
    });
  }
  return `${JSON.stringify({ schemaVersion: '1.0.0', readme: 'README.md', modules }, null, 2)}\n`;
}
