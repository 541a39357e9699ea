import { createApp } from 'vue';
import Goals from './Goals.vue';

createApp(Goals).mount('#app');
