import { html } from 'lit';
import { expect, test } from 'vitest';
import { ElementWithMore, type MorePart } from './element-with-more.ts';
import { mount } from './testing/mount.ts';

class More {
  constructor(readonly host: HTMLElement) {}
}

/** What asking for the part gives, and how often it was asked for. */
const part = { asked: 0, comes: true, left: 0 };

class Sample extends ElementWithMore<More> {
  get made(): HTMLElement | undefined {
    return this.more?.host;
  }

  protected override loadMore(): Promise<MorePart<this, More>> {
    part.asked += 1;
    return part.comes ? Promise.resolve({ More }) : Promise.reject(new Error('offline'));
  }

  protected override leaveMore(): void {
    part.left += 1;
  }

  protected override render() {
    this.fetchMore();
    return html``;
  }
}
customElements.define('okr-sample', Sample);

test('a part is asked for once for all elements, and again after it could not be had', async () => {
  part.comes = false;
  const [first, second] = [new Sample(), new Sample()];
  await Promise.all([mount(first), mount(second)]);
  expect(part).toMatchObject({ asked: 1, left: 2 });
  expect(first.made).toBeUndefined();

  part.comes = true;
  for (const element of [first, second, new Sample(), new Sample()]) {
    element.requestUpdate();
    await mount(element);
    expect(element.made).toBe(element);
  }
  expect(part).toMatchObject({ asked: 2, left: 2 });
});
