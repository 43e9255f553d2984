/** @jsxImportSource preact */
import 'treatment-elements/preact';
import { useRef } from 'preact/hooks';
import type { KetamineExplainer } from 'treatment-elements';

export function Page() {
  const explainer = useRef<KetamineExplainer>(null);
  return (
    <main>
      <treatment-compare
        treatments="ketamine tms"
        heading-level={3}
        selectable
        class="wide"
        onte-cta-click={(event) => event.detail.treatment.toUpperCase()}
      />
      <ketamine-explainer ref={explainer} timeline={false} step={2} />
      <button onClick={() => explainer.current?.goTo('synapse', 1)}>Next</button>
      {/* @ts-expect-error no such layout */}
      <clinic-contact layout="wide" />
      {/* @ts-expect-error a server would write it into the page, where it is no attribute */}
      <clinic-contact clinicName="Clinic" />
      {/* @ts-expect-error no such detail */}
      <clinic-contact onte-contact-click={(event) => event.detail.nobody} />
    </main>
  );
}
