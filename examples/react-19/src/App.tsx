import { useState } from 'react';

export function App() {
  const [step, setStep] = useState(1);
  const [used, setUsed] = useState('nothing yet');
  return (
    <>
      <h1>Treatment Elements in React 19</h1>

      <treatment-compare treatments="ketamine tms" />

      <ketamine-explainer
        timeline
        step={step}
        onte-step-change={(event) => setStep(event.detail.step)}
      />
      <p>
        <button type="button" onClick={() => setStep(3)}>
          Go to step 3
        </button>{' '}
        Step <output id="step">{step}</output>
      </p>

      <clinic-contact
        clinic-name="Example Clinic"
        phone="212-555-0136"
        email="hello@example.com"
        onte-contact-click={(event) => setUsed(event.detail.method)}
      />
      <p>
        Last used: <output id="used">{used}</output>
      </p>
    </>
  );
}
