import 'treatment-elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const compare: SvelteHTMLElements['treatment-compare'] = {
  treatments: 'ketamine tms',
  'heading-level': '3',
  selectable: true,
  class: 'wide',
  'onte-cta-click': (event) => event.detail.treatment.toUpperCase(),
  'on:te-source-open': (event) => event.detail.source.trim(),
};

export const lost: SvelteHTMLElements['clinic-contact'] = {
  // @ts-expect-error a server would write it into the page, where it is no attribute
  clinicName: 'Clinic',
};

export const contact: SvelteHTMLElements['clinic-contact'] = {
  // @ts-expect-error no such layout
  layout: 'wide',
  // @ts-expect-error no such detail
  'onte-contact-click': (event) => event.detail.nobody,
};
