/** The script tag's entry for `<treatment-compare>` alone. */
import './xml.ts';

import { TreatmentCompare } from '../treatment-compare/treatment-compare.ts';
import { install } from './install.ts';

install({ 'treatment-compare': TreatmentCompare });
