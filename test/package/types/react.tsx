/** @jsxImportSource react */
import 'treatment-elements/react';
import { useRef } from 'react';
import type { KetamineExplainer } from 'treatment-elements';

export function Page() {
  const explainer = useRef<KetamineExplainer>(null);
  return (
    <main>
      <treatment-compare
        treatments="ketamine tms"
        layout="cards"
        heading-level={3}
        selectable
        className="wide"
        key="compare"
        onte-cta-click={(event) => {
          event.detail.treatment.toUpperCase();
          event.preventDefault();
        }}
        onte-source-open={(event) => event.detail.source.trim()}
      >
        <p slot="footer">Ours</p>
      </treatment-compare>
      <ketamine-explainer ref={explainer} timeline={false} step="2" />
      <button onClick={() => explainer.current?.next()}>Next</button>
      <clinic-contact clinic-name="Clinic" phone="212-555-0136" heading-level={4} />
      {/* @ts-expect-error no such layout */}
      <clinic-contact layout="wide" />
      {/* @ts-expect-error a server would write it into the page, where it is no attribute */}
      <clinic-contact clinicName="Clinic" />
      {/* @ts-expect-error no such attribute */}
      <treatment-compare treatment="ketamine" />
      {/* @ts-expect-error no such detail */}
      <clinic-contact onte-contact-click={(event) => event.detail.nobody} />
    </main>
  );
}
