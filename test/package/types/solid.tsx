/** @jsxImportSource solid-js */
import 'treatment-elements/solid';
import type { KetamineExplainer } from 'treatment-elements';

export function Page() {
  let explainer: KetamineExplainer | undefined;
  return (
    <main>
      <treatment-compare
        treatments="ketamine tms"
        heading-level={3}
        selectable
        class="wide"
        on:te-cta-click={(event) => event.detail.treatment.toUpperCase()}
      />
      <ketamine-explainer ref={explainer} timeline={false} step={2} />
      <button onClick={() => explainer?.previous()}>Back</button>
      {/* @ts-expect-error no such layout */}
      <clinic-contact layout="wide" />
      {/* @ts-expect-error a server would write it into the page, where it is no attribute */}
      <clinic-contact clinicName="Clinic" />
      <clinic-contact
        attr:phone="212-555-0136"
        prop:hours="24/7"
        prop:structuredData
        bool:structured-data={false}
      />
      <ketamine-explainer attr:step={2} prop:timeline={true} bool:timeline={true} />
      {/* @ts-expect-error no such layout */}
      <clinic-contact attr:layout="wide" />
      {/* @ts-expect-error no such layout */}
      <clinic-contact prop:layout="wide" />
      {/* @ts-expect-error no boolean attribute */}
      <clinic-contact bool:phone={true} />
      {/* @ts-expect-error no such detail */}
      <clinic-contact on:te-contact-click={(event) => event.detail.nobody} />
    </main>
  );
}
