import '@zielbaum/elements/define/okr-gauge';
import '@zielbaum/elements/define/okr-tree';
import type {} from '@zielbaum/elements/types/react';
import { useState } from 'react';
import { after, before } from '../goals.ts';

export function Goals() {
  const [goals, setGoals] = useState(before);
  const [language, setLanguage] = useState('de');
  const [selected, setSelected] = useState('');

  return (
    <main lang={language}>
      <okr-tree
        data={goals.tree}
        expandedLevel={2}
        onokr-tree-select={(event) => setSelected(event.id)}
      >
        <h1 slot="heading">Unsere Ziele</h1>
      </okr-tree>
      <okr-gauge data={goals.keyResult} shape="bar" />

      <output>{selected}</output>
      <button onClick={() => setGoals(after)}>Neuer Stand</button>
      <button onClick={() => setLanguage('en')}>English</button>
    </main>
  );
}
