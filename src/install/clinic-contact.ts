/** The script tag's entry for `<clinic-contact>` alone. */
import './xml.ts';

import { ClinicContact } from '../clinic-contact/clinic-contact.ts';
import { install } from './install.ts';

install({ 'clinic-contact': ClinicContact });
