/** Registers `<treatment-compare>`. */
import { define } from '../element/define.ts';
import { TreatmentCompare } from './treatment-compare.ts';

define('treatment-compare', TreatmentCompare);

export { TreatmentCompare };
export * from './treatment-compare.ts';
