import { ClinicContact, type Region, type Theme } from 'treatment-elements';
import 'treatment-elements/treatment-compare';
import { KetamineExplainer } from 'treatment-elements/ketamine-explainer/class';

const compare = document.createElement('treatment-compare');
compare.treatments = 'ketamine';
compare.layout = 'cards';
compare.addEventListener('te-selection-change', ({ detail }) => detail.topics.join());
compare.addEventListener('te-source-open', ({ detail }) => detail.source.trim());
// @ts-expect-error no such layout
compare.layout = 'wide';

export const theme: Theme = compare.theme;
export const region: Region = compare.region;
export const contact: ClinicContact | null = document.querySelector('clinic-contact');
contact?.addEventListener('te-request-error', ({ detail }) => detail.status.toFixed());
export const explainer = new KetamineExplainer();
explainer.goTo('synapse', 2);
