/** Registers `<ketamine-explainer>`. */
import { define } from '../element/define.ts';
import { KetamineExplainer } from './ketamine-explainer.ts';

define('ketamine-explainer', KetamineExplainer);

export { KetamineExplainer };
export * from './ketamine-explainer.ts';
