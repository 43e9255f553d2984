/** What editors complete and explain: VS Code's custom data and JetBrains' web-types, from the manifest. */
import type { Attribute, CssProperty, Element, Named } from './manifest.ts';
import { pkg } from './project.ts';

const text = (description = ''): string => description.replace(/\s+/g, ' ').trim();

/** The words of a closed list; none for any other type. */
const choices = ({ type }: Attribute): string[] =>
  [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

const once = <T extends Named>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.name, item])).values(),
];

const describe = ({ name, description }: Named) => ({ name, description: text(description) });

const about = (title: string, items: readonly Named[]): string[] =>
  items.length === 0
    ? []
    : [
        `**${title}**\n\n${once(items)
          .map(({ name, description }) => `- \`${name}\`: ${text(description)}`)
          .join('\n')}`,
      ];

const markdown = (element: Element): string =>
  [
    text(element.description),
    ...about('Slots', element.slots),
    ...about('Events', element.events),
    ...about('Methods', element.methods),
    ...about('Parts', element.cssParts),
    ...about('Custom properties', element.cssProperties),
  ].join('\n\n');

/** Custom data for HTML, for `html.customData` in VS Code's settings. */
export const vscodeHtml = (elements: readonly Element[]): object => ({
  $schema:
    'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: markdown(element) },
    attributes: element.attributes.map((attribute) => ({
      ...describe(attribute),
      // The set of attributes that need no value.
      ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
      ...(choices(attribute).length > 0 && {
        values: choices(attribute).map((name) => ({ name })),
      }),
    })),
  })),
});

/** Custom data for CSS, for `css.customData`. */
export const vscodeCss = (elements: readonly Element[]): object => ({
  $schema:
    'https://raw.githubusercontent.com/microsoft/vscode-css-languageservice/main/docs/customData.schema.json',
  version: 1.1,
  properties: once(elements.flatMap(({ cssProperties }) => cssProperties)).map(describe),
});

const cssProperty = ({ default: value, ...property }: CssProperty) => ({
  ...describe(property),
  ...(value && { default: value }),
});

/** web-types, which JetBrains' editors find by `web-types` in package.json. */
export const webTypes = (elements: readonly Element[]): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: pkg.name,
  version: pkg.version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: text(element.description),
        attributes: element.attributes.map((attribute) => ({
          ...describe(attribute),
          value: {
            kind: attribute.type?.text === 'boolean' ? 'no-value' : 'plain',
            type: attribute.type?.text ?? 'string',
            ...(attribute.default && { default: attribute.default }),
          },
        })),
        // `action-[treatment]` stands for any name that begins so.
        slots: element.slots.map((slot) => ({
          ...describe(slot),
          ...(/\[/.test(slot.name) && { pattern: { regex: slot.name.replace(/\[.*?\]/g, '.+') } }),
        })),
        css: {
          properties: element.cssProperties.map(cssProperty),
          parts: once(element.cssParts).map(describe),
        },
        js: {
          properties: element.attributes
            .filter(({ fieldName }) => fieldName)
            .map(({ fieldName = '', description, type }) => ({
              name: fieldName,
              description: text(description),
              type: type?.text ?? 'string',
            })),
          events: element.events.map(describe),
        },
      })),
    },
  },
});
