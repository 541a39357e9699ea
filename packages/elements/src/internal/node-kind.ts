/** What a node of a tree is. Numbers, since there may be twenty thousand of them. */
export const objectiveKind = 0;
export const keyResultKind = 1;
export type NodeKind = typeof objectiveKind | typeof keyResultKind;
