/** Code as HTML with the classes that the style sheet colors. */
import hljs from 'highlight.js/lib/core';
import javascript from 'highlight.js/lib/languages/javascript';
import xml from 'highlight.js/lib/languages/xml';

hljs.registerLanguage('xml', xml);
hljs.registerLanguage('javascript', javascript);

export const highlight = (code: string, language: string): string =>
  hljs.highlight(code, { language }).value;
