import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'treatment-elements';
import 'treatment-elements/react';

import { App } from './App';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
