import { cdp } from 'vitest/browser';

interface Session {
  send(method: 'Page.getFrameTree'): Promise<{ frameTree: FrameTree }>;
  send(
    method: 'Accessibility.getFullAXTree',
    parameters: { frameId: string },
  ): Promise<{ nodes: ChromiumNode[] }>;
}

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

interface ChromiumNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  value?: { value: string | number };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** What assistive technology is told of a part of the page. */
export interface ToldNode {
  role: string;
  name: string;
  value: string;
  description: string;
  states: Readonly<Record<string, string>>;
  children: ToldNode[];
}

/** States a role has by itself: only others are told. */
const ordinary: Readonly<Record<string, string>> = {
  invalid: 'false',
  focusable: 'true',
  required: 'false',
  readonly: 'false',
  multiselectable: 'false',
  multiline: 'false',
  settable: 'true',
  editable: 'plaintext',
  orientation: 'horizontal',
  live: 'polite',
  atomic: 'true',
  relevant: 'additions text',
  busy: 'false',
  modal: 'false',
  valuemin: '0',
  autocomplete: '',
  valuetext: '',
};

/** What only repeats the page's structure, or says the same as a text below it. */
const unheard = new Set(
  'generic none InlineTextBox LineBreak ListMarker LabelText Legend paragraph caption'.split(' '),
);

let frameId: string | undefined;

/** What Chromium tells assistive technology of everything in the page. */
export async function toldTree(): Promise<ToldNode[]> {
  const session = cdp() as unknown as Session;
  frameId ??= frameOf((await session.send('Page.getFrameTree')).frameTree);
  if (frameId === undefined) throw new Error('the page of the test is no frame of the browser');
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = (id: string): ToldNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const role = node.role?.value ?? 'none';
    if (role === 'MenuListPopup') return [];
    const below = role === 'Date' ? [] : (node.childIds ?? []).flatMap(told);
    const hasRoleDescription = node.properties?.some(({ name }) => name === 'roledescription');
    const name = node.name?.value.replaceAll(/\s+/g, ' ').trim() ?? '';
    // A name that comes from the text below would be read twice.
    const children = joinTexts(below.filter((child) => !isSaidBy(name, child)));
    if (node.ignored || (unheard.has(role) && !hasRoleDescription)) return below;
    if (role === 'StaticText' && name === '') return [];
    return [
      {
        role,
        name,
        value: String(node.value?.value ?? ''),
        description: node.description?.value ?? '',
        states: statesOf(node),
        children,
      },
    ];
  };
  return joinTexts((nodes[0]?.childIds ?? []).flatMap(told));
}

/** The tree as lines to read: role, name, value and states, indented. */
export function linesOf(nodes: readonly ToldNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [indent + lineOf(node), ...linesOf(node.children, `${indent}  `)]);
}

/** A text as it is; of anything else role, name, value, states and description. */
export function lineOf({ role, name, value, description, states }: ToldNode): string {
  if (role === 'StaticText') return name;
  return [
    role,
    name && JSON.stringify(name),
    value && `= ${value}`,
    ...Object.entries(states).map(([state, told]) => `${state}: ${told}`),
    description && `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** These and all below them, in the order they are read. */
export function everyNode(nodes: readonly ToldNode[]): ToldNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

function statesOf({ properties = [] }: ChromiumNode): Record<string, string> {
  const references = new Set(['labelledby', 'describedby', 'controls', 'details', 'errormessage']);
  return Object.fromEntries(
    properties
      .map(({ name, value }) => [name, readable(String(value.value ?? ''))] as const)
      .filter(([name, told]) => !references.has(name) && name !== 'url' && ordinary[name] !== told),
  );
}

/** Chromium tells some states byte by byte. */
function readable(told: string): string {
  const bytes = Uint8Array.from(told, (letter) => letter.charCodeAt(0));
  return /^[\x80-\xFF]*$/.test(told.replaceAll(/[ -~]/g, ''))
    ? new TextDecoder().decode(bytes)
    : told;
}

/** Texts beside each other are read as one. */
function joinTexts(nodes: readonly ToldNode[]): ToldNode[] {
  const joined: ToldNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.role === 'StaticText' && node.role === 'StaticText') last.name += ` ${node.name}`;
    else joined.push({ ...node });
  }
  return joined;
}

function isSaidBy(name: string, { role, name: text }: ToldNode): boolean {
  return role === 'StaticText' && name.includes(text);
}

function frameOf({ frame, childFrames = [] }: FrameTree): string | undefined {
  return frame.url === location.href ? frame.id : childFrames.map(frameOf).find(Boolean);
}
