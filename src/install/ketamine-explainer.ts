/** The script tag's entry for `<ketamine-explainer>` alone. */
import './xml.ts';

import { KetamineExplainer } from '../ketamine-explainer/ketamine-explainer.ts';
import { install } from './install.ts';

install({ 'ketamine-explainer': KetamineExplainer });
