import 'treatment-elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const compare: Props<'treatment-compare'> = {
  treatments: 'ketamine tms',
  headingLevel: 3,
  selectable: true,
  class: 'wide',
  onTeCtaClick: (event) => event.detail.treatment.toUpperCase(),
};

export const contact: Props<'clinic-contact'> = {
  // @ts-expect-error no such layout
  layout: 'wide',
  // @ts-expect-error no such detail
  onTeContactClick: (event) => event.detail.nobody,
};
