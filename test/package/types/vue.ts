import 'treatment-elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const compare: Props<'treatment-compare'> = {
  treatments: 'ketamine tms',
  headingLevel: 3,
  selectable: true,
  class: 'wide',
  onTeCtaClick: (event) => event.detail.treatment.toUpperCase(),
  onTeSourceOpenOnce: (event) => event.detail.source.trim(),
};

/** A template's `heading-level="3"` arrives under the name of the property. */
export const written: Props<'clinic-contact'> = {
  headingLevel: '3',
  structuredData: 'true',
  // @ts-expect-error no number
  clinicName: 3,
};

export const contact: Props<'clinic-contact'> = {
  // @ts-expect-error no such layout
  layout: 'wide',
  // @ts-expect-error no such detail
  onTeContactClick: (event) => event.detail.nobody,
};
