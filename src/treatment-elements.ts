/** The script tag's entry: all three elements. */
import './install/xml.ts';

import { ClinicContact } from './clinic-contact/clinic-contact.ts';
import { install } from './install/install.ts';
import { KetamineExplainer } from './ketamine-explainer/ketamine-explainer.ts';
import { TreatmentCompare } from './treatment-compare/treatment-compare.ts';

install({
  'treatment-compare': TreatmentCompare,
  'ketamine-explainer': KetamineExplainer,
  'clinic-contact': ClinicContact,
});
