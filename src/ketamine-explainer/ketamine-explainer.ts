/** `<ketamine-explainer>`. */
import { html, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { hostStyles } from '../element/host.styles.ts';
import { explainer as english } from '../locale/en/explainer.ts';
import { styles } from './ketamine-explainer.styles.ts';

/** The class of `<ketamine-explainer>`. */
export class KetamineExplainer extends TreatmentElement {
  static override styles = [hostStyles, styles];

  protected override defaultHeading(): string {
    return this.words('explainer', english).heading;
  }

  protected override content(): TemplateResult {
    return html`${this.crisis()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ketamine-explainer': KetamineExplainer;
  }
}
