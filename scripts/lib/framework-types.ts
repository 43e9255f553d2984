/** Writes the types that the framework entries share, from the manifest: nothing of an element is written twice. */
import { format } from 'prettier';
import prettierConfig from '../../prettier.config.mjs';
import { elementsOf, type Attribute, type Element, type Manifest } from './manifest.ts';

const comment = (text: string): string =>
  text ? `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';

/** `lang` is every element's; what has no property of its own takes text. */
const typeOf = (className: string, { fieldName }: Attribute): string =>
  fieldName ? `${className}['${fieldName}']` : 'string';

const element = ({ tagName, className, description, attributes, events }: Element): string => `
${comment(description)}'${tagName}': {
  element: ${className};
  attributes: {
    ${attributes
      .map(
        (attribute) =>
          `${comment(attribute.description ?? '')}'${attribute.name}'?: AttributeForm<${typeOf(className, attribute)}> | undefined;`,
      )
      .join('\n')}
  };
  camelCased: {
    ${attributes
      .filter(({ name, fieldName }) => fieldName && fieldName !== name)
      .map(
        (attribute) =>
          `${comment(attribute.description ?? '')}${attribute.fieldName}?: AttributeForm<${typeOf(className, attribute)}> | undefined;`,
      )
      .join('\n')}
  };
  events: {
    ${events
      .map(
        ({ name, description: what }) =>
          `${comment(what ?? '')}'${name}': GlobalEventHandlersEventMap['${name}'];`,
      )
      .join('\n')}
  };
};`;

/** The text of `src/frameworks/elements.ts`. */
export function frameworkTypes(manifest: Manifest): Promise<string> {
  const elements = elementsOf(manifest);
  return format(
    `/**
 * What each element takes and tells, for the types of frameworks.
 * Written from the manifest by \`npm run analyze\`: do not edit.
 */
${elements.map(({ className, source }) => `import type { ${className} } from '../${source}';`).join('\n')}

/** What an attribute takes: the property's type, numbers and booleans as text too. */
export type AttributeForm<T> = T extends boolean
  ? boolean | '' | 'true' | 'false'
  : T extends number
    ? number | \`\${number}\`
    : NonNullable<T>;

export interface Elements {
${elements.map(element).join('\n')}
}

export type Tag = keyof Elements;

/** By the names of HTML alone: a server writes any other into the page, where it is no attribute. */
export type Attributes<T extends Tag> = Elements[T]['attributes'];

/** A listener for each event of an element, its name behind a framework's prefix. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in keyof Elements[T]['events'] & string as \`\${Prefix}\${Name}\`]?:
    ((event: Elements[T]['events'][Name]) => void) | undefined;
};
`,
    { ...prettierConfig, parser: 'typescript' },
  );
}
