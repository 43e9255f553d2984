/** Registers `<clinic-contact>`. */
import { define } from '../element/define.ts';
import { ClinicContact } from './clinic-contact.ts';

define('clinic-contact', ClinicContact);

export { ClinicContact };
export * from './clinic-contact.ts';
