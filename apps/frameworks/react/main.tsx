import { createRoot } from 'react-dom/client';
import { Goals } from './goals.tsx';

const root = document.querySelector('#app');
if (root) createRoot(root).render(<Goals />);
