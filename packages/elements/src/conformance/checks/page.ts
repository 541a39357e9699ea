import type { LitElement } from 'lit';
import { contrast } from '../../internal/testing/contrast.ts';
import { backgroundOf, elementsIn, isSeen, nameOf, parentOf } from '../shadow.ts';
import { showing } from '../subjects.ts';
import { askFor, everyTheme, wear } from '../themes.ts';
import { allOf, atSight, type Check, type Findings, once, together } from './outcome.ts';

const listenersOf = once(async (subject) => {
  const types = new Set<string>();
  const { addEventListener: add } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...given) {
    types.add(given[0]);
    Reflect.apply(add, this, given);
  };
  try {
    for (const state of Object.keys(subject.states)) await showing(subject, state, () => {});
  } finally {
    EventTarget.prototype.addEventListener = add;
  }
  return [...types];
});

/** Text is text. */
export const hasNoPictureOfText: Check = atSight((element) =>
  elementsIn(element)
    .filter(
      (each) =>
        each.matches('img, picture, canvas, video, object, embed') ||
        getComputedStyle(each).backgroundImage.includes('url('),
    )
    .map((each) => nameOf(each)),
);

/** No rule asks how the screen is held. */
export const goesEitherWay: Check = atSight((element) =>
  rulesOf(element)
    .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('orientation'))
    .map(({ cssText }) => cssText.slice(0, 60)),
);

const showsNothingOnHover = atSight((element) => [
  ...rulesOf(element)
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule)
    .filter(({ selectorText }) => /:hover/.test(selectorText))
    .filter(({ style }) =>
      ['display', 'visibility', 'opacity'].some((name) => style.getPropertyValue(name)),
    )
    .map(({ selectorText }) => `shows something: ${selectorText}`),
  ...elementsIn(element)
    .filter((each) => each.hasAttribute('title'))
    .map((each) => `a tooltip: ${nameOf(each)}`),
]);

/** Nothing comes up only because the pointer is there. */
export const nothingHoversAlone: Check = allOf(
  showsNothingOnHover,
  listensFor('mouseenter', 'mouseover', 'pointerover'),
);

/** Which of these events an element listens for. */
export function listensFor(...types: string[]): Check {
  return async (subject) =>
    (await listenersOf(subject))
      .filter((type) => types.includes(type))
      .map((type) => `listens for ${type}`);
}

/** Nothing moves without end but what is loading, and nothing at all for who asks for that. */
export const movesLittle: Check = atSight(async (element, state) => {
  const endless = animationsIn(element).filter(
    ({ effect }) => state !== 'loading' && effect?.getComputedTiming().endTime === Infinity,
  );
  await askFor({ 'prefers-reduced-motion': 'reduce' });
  const moving = animationsIn(element).filter(
    ({ effect }) => Number(effect?.getComputedTiming().duration) > 1,
  );
  await askFor();
  return [
    ...endless.map(() => 'moves without end'),
    ...moving.map(() => 'moves for readers who want nothing to move'),
  ];
});

/** Even what is loading flashes no three times a second. */
export const neverFlashes: Check = atSight((element) =>
  animationsIn(element)
    .filter(({ effect }) => {
      const { iterations = 1, duration } = effect?.getComputedTiming() ?? {};
      return iterations > 3 && Number(duration) < 334;
    })
    .map(() => 'flashes more than three times a second'),
);

function animationsIn(element: LitElement): Animation[] {
  return elementsIn(element).flatMap((each) => each.getAnimations());
}

/** The edges of fields stand out from what is around them. */
export const edgesStandOut: Check = atSight((element) => {
  const found = everyTheme.map((theme) => {
    wear(theme);
    return edgesOf(element)?.map((line) => `${theme}: ${line}`);
  });
  wear('light');
  return together(found);
});

function edgesOf(element: LitElement): Findings {
  const fields = elementsIn(element).filter(
    (each) => each.matches('input, select, textarea') && isSeen(each),
  );
  if (fields.length === 0) return undefined;
  return fields
    .filter(
      (each) =>
        getComputedStyle(each).appearance === 'none' ||
        !each.matches('[type=checkbox], [type=radio]'),
    )
    .map(
      (each) =>
        [
          each,
          contrast(getComputedStyle(each).borderTopColor, backgroundOf(parentOf(each))),
        ] as const,
    )
    .filter(([, ratio]) => ratio < 3)
    .map(([each, ratio]) => `${nameOf(each)}: edge of ${ratio.toFixed(1)} : 1`);
}

function rulesOf(element: LitElement): CSSRule[] {
  const inside = (rules: CSSRuleList): CSSRule[] =>
    [...rules].flatMap((rule) => [
      rule,
      ...(rule instanceof CSSGroupingRule ? inside(rule.cssRules) : []),
    ]);
  return elementsIn(element).flatMap(({ shadowRoot }) =>
    (shadowRoot?.adoptedStyleSheets ?? []).flatMap(({ cssRules }) => inside(cssRules)),
  );
}
