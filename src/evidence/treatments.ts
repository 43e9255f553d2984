import type { TreatmentId } from './types.ts';

/** Hours until a first effect was measured, from first to last. */
export const onsets: Readonly<Partial<Record<TreatmentId, readonly [number, number]>>> = {
  ketamine: [2, 24],
  esketamine: [24, 672],
  tms: [336, 504],
  antidepressants: [336, 672],
};
