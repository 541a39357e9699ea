const [before, after] = await Promise.all(['before.json', 'after.json'].map(fetchGoals));
const find = (selector) => document.querySelector(selector);

function show(goals) {
  find('okr-tree').data = goals.tree;
  find('okr-gauge').data = goals.keyResult;
}

async function fetchGoals(address) {
  const response = await fetch(address);
  return response.json();
}

show(before);
find('#refresh').addEventListener('click', () => show(after));
find('#english').addEventListener('click', () => (document.documentElement.lang = 'en'));
find('okr-tree').addEventListener('okr-tree-select', (event) => {
  find('output').textContent = event.id;
});
