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
      {/* @ts-expect-error no such detail */}
      <clinic-contact on:te-contact-click={(event) => event.detail.nobody} />
    </main>
  );
}
