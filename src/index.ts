/** The package's root entry: registers all three elements, exports classes and types. */
export * from './clinic-contact/define.ts';
export * from './ketamine-explainer/define.ts';
export * from './treatment-compare/define.ts';
export type { Theme } from './element/base.ts';
export type { Region } from './evidence/crisis.ts';
