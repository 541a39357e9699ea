import '@zielbaum/elements/define/okr-gauge';
import '@zielbaum/elements/define/okr-tree';
import { Component, signal } from '@angular/core';
import { OkrGaugeDirective, OkrTreeDirective } from '@zielbaum/elements/angular';
import { after, before } from '../goals.ts';

@Component({
  selector: 'app-goals',
  imports: [OkrGaugeDirective, OkrTreeDirective],
  template: `
    <main [lang]="language()">
      <okr-tree
        [data]="goals().tree"
        [expandedLevel]="2"
        (okr-tree-select)="selected.set($event.id)"
      >
        <h1 slot="heading">Unsere Ziele</h1>
      </okr-tree>
      <okr-gauge [data]="goals().keyResult" shape="bar" />

      <output>{{ selected() }}</output>
      <button (click)="goals.set(after)">Neuer Stand</button>
      <button (click)="language.set('en')">English</button>
    </main>
  `,
})
export class Goals {
  readonly after = after;
  readonly goals = signal(before);
  readonly language = signal('de');
  readonly selected = signal('');
}
