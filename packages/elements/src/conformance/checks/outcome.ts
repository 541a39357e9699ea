import type { LitElement } from 'lit';
import { showing, type Subject } from '../subjects.ts';

/** What is wrong, one line each; `undefined` where there is nothing of the kind to look at. */
export type Findings = string[] | undefined;

/** Looks for what is wrong with an element in all of its states. */
export type Check = (subject: Subject) => Promise<Findings>;

type States<Seen> = Readonly<Record<string, Seen>>;

type Look<Seen> = (element: LitElement, state: string) => Promise<Seen> | Seen;

/** Shows an element anew in every state, for what changes it. */
export function inEveryState(look: Look<Findings>): Check {
  const seen = everyState(look);
  return async (subject) => joined(await seen(subject));
}

/** What is seen in each state, looked for once however many criteria ask. */
export function everyState<Seen>(look: Look<Seen>): (subject: Subject) => Promise<States<Seen>> {
  return once(async (subject) => {
    const seen: Record<string, Seen> = {};
    for (const state of Object.keys(subject.states)) {
      seen[state] = await showing(subject, state, (element) => look(element, state));
    }
    return seen;
  });
}

const looks: Look<unknown>[] = [];

/** What all of them see, while the element is shown once. */
const sights = everyState(async (element, state) => {
  const seen = new Map<Look<unknown>, unknown>();
  for (const look of looks) seen.set(look, await look(element, state));
  return seen;
});

/** For what leaves the element as it is. */
export function atSight(look: Look<Findings>): Check {
  const seen = seenAtSight(look);
  return async (subject) => joined(await seen(subject));
}

/** The same for what several checks judge: looked at once for all of them. */
export function seenAtSight<Seen>(look: Look<Seen>): (subject: Subject) => Promise<States<Seen>> {
  looks.push(look);
  return async (subject) => {
    const states = Object.entries(await sights(subject));
    const seen = states.map(([state, all]) => [state, all.get(look) as Seen]);
    return Object.fromEntries(seen) as States<Seen>;
  };
}

/** Finds out of each element once, however often it is asked. */
export function once<Result>(
  find: (subject: Subject) => Promise<Result>,
): (subject: Subject) => Promise<Result> {
  const known = new WeakMap<Subject, Promise<Result>>();
  return (subject) => {
    const found = known.get(subject) ?? find(subject);
    known.set(subject, found);
    return found;
  };
}

/** Of all states, each line with the name of its state. */
export function joined(states: Readonly<Record<string, Findings>>): Findings {
  return together(
    Object.entries(states).map(([state, found]) => found?.map((line) => `${state}: ${line}`)),
  );
}

/** What several checks of one criterion have found. */
export function allOf(...checks: Check[]): Check {
  return async (subject) => {
    const all: Findings[] = [];
    for (const check of checks) all.push(await check(subject));
    return together(all);
  };
}

/** Further checks for who has something to look at for the first. */
export function where(first: Check, ...others: Check[]): Check {
  return async (subject) => {
    const found = await first(subject);
    return found && together([found, await allOf(...others)(subject)]);
  };
}

/** Nothing to look at is only said where none had anything. */
export function together(all: readonly Findings[]): Findings {
  const looked = all.filter((each) => each !== undefined);
  return looked.length > 0 ? [...new Set(looked.flat())] : undefined;
}
