/** An event of this product: bubbles, crosses shadow roots, and carries nothing the reader typed. */
export class TreatmentEvent<T> extends CustomEvent<T> {
  constructor(type: string, detail: T, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/** The reader opened a source. */
export class SourceOpenEvent extends TreatmentEvent<{ readonly source: string }> {
  /** @param source - the source's id in the evidence */
  constructor(source: string) {
    super('te-source-open', { source });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-source-open': SourceOpenEvent;
  }
}
