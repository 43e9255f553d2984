/** `<clinic-contact>`. */
import { html, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { hostStyles } from '../element/host.styles.ts';
import { contact as english } from '../locale/en/contact.ts';
import { styles } from './clinic-contact.styles.ts';

/** The class of `<clinic-contact>`. */
export class ClinicContact extends TreatmentElement {
  static override styles = [hostStyles, styles];

  protected override defaultHeading(): string {
    return this.words('contact', english).heading;
  }

  protected override content(): TemplateResult {
    return html`${this.crisis()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-contact': ClinicContact;
  }
}
