/**
 * Lit writes its templates in HTML, and an XML document would read them as XML. There they are read in an HTML
 * document of their own; evaluated before Lit, through the hook that Lit keeps for polyfills.
 */
interface TemplateClass {
  createElement(markup: TrustedHTML): HTMLTemplateElement;
}
type TrustedHTML = string;

if (document.contentType !== 'text/html') {
  const hook = {
    litHtmlPolyfillSupport(template: TemplateClass) {
      const page = document.implementation.createHTMLDocument('');
      template.createElement = (markup) =>
        Object.assign(page.createElement('template'), { innerHTML: markup });
      Reflect.deleteProperty(globalThis, 'litHtmlPolyfillSupport');
    },
  };
  Object.assign(globalThis, hook);
}
