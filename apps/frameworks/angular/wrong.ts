import { Component } from '@angular/core';
import { okrDirectives } from '@zielbaum/elements/angular';
import { before } from '../goals.ts';

@Component({
  selector: 'app-wrong',
  imports: [okrDirectives],
  template: `
    <okr-gauge title="wrong" [dta]="before.keyResult" />
    <okr-gauge title="wrong" [data]="'a string'" />
    <okr-gauge title="wrong" shape="round" />
    <okr-gauge title="wrong" value="many" />
    <okr-tree title="wrong" (okr-tree-select)="isTrue($event.isExpanded)" />
    <okr-trie title="wrong" />
  `,
})
export class Wrong {
  readonly before = before;
  isTrue(value: boolean) {
    return value;
  }
}
