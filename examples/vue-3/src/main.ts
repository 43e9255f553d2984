import { createApp } from 'vue';
import 'treatment-elements';
import 'treatment-elements/vue';

import App from './App.vue';

createApp(App).mount('#app');
