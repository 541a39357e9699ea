// All that needs the whole client, in one piece: two would have to share it with every page.
export { reads } from './reads.ts';
export { saveObjective } from './save-objective.ts';
