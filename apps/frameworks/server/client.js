// Before all elements: they come to life where the server has drawn them.
import '@zielbaum/elements/hydrate';
import '@zielbaum/elements/define/okr-gauge';
import '@zielbaum/elements/define/okr-matrix';
import '@zielbaum/elements/define/okr-status';
import '@zielbaum/elements/define/okr-summary';
import '@zielbaum/elements/define/okr-tree';

const output = document.querySelector('output');
document.querySelector('okr-tree').addEventListener('okr-tree-select', (event) => {
  output.textContent = event.id;
});
