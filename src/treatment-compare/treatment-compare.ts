/** `<treatment-compare>`. */
import { html, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { hostStyles } from '../element/host.styles.ts';
import { compare as english } from '../locale/en/compare.ts';
import { styles } from './treatment-compare.styles.ts';

/** The class of `<treatment-compare>`. */
export class TreatmentCompare extends TreatmentElement {
  static override styles = [hostStyles, styles];

  protected override defaultHeading(): string {
    return this.words('compare', english).heading;
  }

  protected override content(): TemplateResult {
    return html`${this.crisis()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'treatment-compare': TreatmentCompare;
  }
}
