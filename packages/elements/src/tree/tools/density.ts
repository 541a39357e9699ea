/** How much room rows take. */
export type TreeDensity = 'comfortable' | 'compact';
