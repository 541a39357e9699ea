import { css, type CSSResult } from 'lit';

export const mapStyles: CSSResult = css`
  :host {
    container-type: inline-size;
    background: var(--_surface);
    line-height: 1.4;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .base,
  .map {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  p {
    margin: 0;
  }
  .hint {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .instead {
    min-block-size: 8em;
  }
  .top,
  .tools,
  .group,
  .legend,
  .legend > span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  /* What is told of a sign stands nearer to it than the next sign. */
  .legend {
    column-gap: 1.5em;
  }
  .legend > span {
    gap: 0.5em;
  }
  .tools {
    margin-inline-start: auto;
  }
  .group {
    gap: 0.25em;
    /* Arrows stand where they lead to, whichever way the page runs. */
    direction: ltr;
  }
  #label {
    font-size: 1.25em;
    line-height: 1.25;
  }
  :is(#label, .hint, .title, .about) {
    unicode-bidi: plaintext;
  }
  :is(#label, .hint, .title, .about):dir(rtl) {
    text-align: right;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    padding: 0;
  }
  .icon > svg,
  .net,
  .legend svg {
    overflow: visible;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .icon > svg {
    inline-size: 1em;
    stroke: currentColor;
    stroke-linejoin: round;
  }

  .frame {
    /* Scrolling is counted from the left, whichever way the page runs. */
    direction: ltr;
    box-sizing: content-box;
    max-block-size: var(--okr-map-max-block-size, 42em);
    overflow: auto;
    overscroll-behavior: contain;
    border: var(--okr-border-width, 1px) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-hover);
    cursor: grab;
    user-select: none;
    /* One finger scrolls; two are for the map. */
    touch-action: pan-x pan-y;
  }
  .frame:active {
    cursor: grabbing;
  }
  .sheet {
    position: relative;
    min-inline-size: 100%;
    min-block-size: 100%;
    overflow: hidden;
  }
  .world,
  .net,
  .box {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
  }
  .net path,
  .legend path {
    stroke: var(--_control);
  }
  .further.further {
    stroke-dasharray: 1 6;
  }
  .net .marked {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .apart > .all {
    opacity: 0.35;
  }
  .net text {
    fill: var(--_text-muted);
    stroke: var(--_surface-hover);
    stroke-width: 4;
    paint-order: stroke;
    font-size: 12px;
    text-anchor: end;
  }
  .net .mirrored {
    text-anchor: start;
  }

  .box {
    --_tone: var(--_neutral);
    display: grid;
    grid-template-rows: 1fr auto auto;
    gap: 0.125em;
    inline-size: 19em;
    block-size: 7.25em;
    overflow: hidden;
    padding: 0.625em 0.75em;
    border: var(--okr-border-width, 1px) solid var(--_control);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    cursor: pointer;
  }
  .achieved,
  .onTrack {
    --_tone: var(--_success);
  }
  .behind {
    --_tone: var(--_warning);
  }
  .offTrack {
    --_tone: var(--_danger);
  }
  .early {
    --_tone: var(--_info);
  }
  .open,
  .stale {
    --_tone: var(--_neutral);
  }
  .box:hover {
    background: var(--_surface-hover);
  }
  .box.apart {
    border-color: var(--_border);
  }
  .apart > .title {
    color: var(--_text-muted);
  }
  .box.marked,
  .box[aria-selected='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .box[aria-selected='true'] {
    background: var(--_surface-selected);
  }
  .title {
    display: -webkit-box;
    align-self: start;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-weight: 600;
    font-size: 0.9375em;
    line-height: 1.3;
  }
  .box > .about,
  .words {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .box > .about {
    color: var(--_text-muted);
    font-size: 0.8125em;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 0.375em;
    font-size: 0.875em;
  }
  .foot > svg {
    flex: none;
    block-size: 1em;
  }
  .sign {
    fill: var(--_tone);
  }
  .words {
    flex: 1;
  }
  .share {
    min-inline-size: 2.75em;
    direction: ltr;
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .columns,
  .way {
    overflow: visible;
    stroke: var(--_tone);
    stroke-width: 4;
    stroke-linecap: butt;
  }
  .way {
    inline-size: 100%;
    block-size: 0.625em;
  }
  .way path {
    stroke-width: 0.3125em;
    vector-effect: non-scaling-stroke;
  }
  .track.track {
    stroke: var(--_track);
  }
  .columns .fill {
    stroke: var(--_tone);
  }
  .mark.mark {
    stroke: var(--_text);
    stroke-width: 0.125em;
  }
  :is(.way, .columns):dir(rtl) {
    transform: scaleX(-1);
  }
  .legend svg {
    inline-size: 2em;
  }

  @container (inline-size >= 64em) {
    .map:has(> .detail) {
      grid-template-columns: minmax(0, 1fr) 24em;
    }
    .map > .detail {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .net .marked {
      stroke: Highlight;
    }
    .box.marked,
    .box[aria-selected='true'] {
      outline: 0.1875em solid Highlight;
    }
    .track.track {
      stroke: GrayText;
      stroke-width: 1px;
    }
  }
  @media print {
    /* What goes to the next page takes along what follows it: a grid would not. */
    .base {
      display: block;
    }
    /* Room for the longest title. */
    .box {
      gap: 0;
      padding-block: 0.3125em;
    }
    .box > .title {
      -webkit-line-clamp: 4;
      font-size: 0.6875em;
      line-height: 1.15;
    }
    .box > .long {
      -webkit-line-clamp: 6;
      font-size: 0.5em;
      line-height: 1.1;
    }
    .frame {
      max-block-size: none;
      overflow: visible;
      border: 0;
      background: none;
    }
    /* In one piece: else boxes that meet the end of a page leave their lines. */
    .sheet {
      contain: size;
    }
  }
`;
