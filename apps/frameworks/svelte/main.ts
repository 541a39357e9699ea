import { mount } from 'svelte';
import Goals from './Goals.svelte';

const target = document.querySelector('#app');
if (target) mount(Goals, { target });
