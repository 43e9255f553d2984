import { TreatmentEvent } from '../element/events.ts';

/** The reader follows a treatment's call to action; cancel it to do something of your own. */
export class CtaClickEvent extends TreatmentEvent<{
  readonly treatment: string;
  readonly href: string;
}> {
  /** @param treatment - the treatment's id
   *  @param href - where the link leads */
  constructor(treatment: string, href: string) {
    super('te-cta-click', { treatment, href }, true);
  }
}

/** The reader chose other treatments, or marked other topics. */
export class SelectionChangeEvent extends TreatmentEvent<{
  readonly treatments: readonly string[];
  readonly topics: readonly string[];
}> {
  /** @param treatments - ids shown, in order
   *  @param topics - ids of the topics that matter to the reader, in the order marked */
  constructor(treatments: readonly string[], topics: readonly string[]) {
    super('te-selection-change', { treatments, topics });
  }
}

/** The file at `src` is shown. */
export class DataLoadEvent extends TreatmentEvent<{ readonly src: string }> {
  /** @param src - the address as the attribute gives it */
  constructor(src: string) {
    super('te-data-load', { src });
  }
}

/** The file at `src`, or a claim in it, cannot be shown. */
export class DataErrorEvent extends TreatmentEvent<{
  readonly src: string;
  readonly message: string;
}> {
  /** @param src - the address as the attribute gives it
   *  @param message - what is wrong, for the webmaster */
  constructor(src: string, message: string) {
    super('te-data-error', { src, message });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-cta-click': CtaClickEvent;
    'te-selection-change': SelectionChangeEvent;
    'te-data-load': DataLoadEvent;
    'te-data-error': DataErrorEvent;
  }
}
