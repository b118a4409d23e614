import '@fontsource/bebas-neue/latin-400.css';
import '@fontsource/bebas-neue/latin-ext-400.css';
import '@fontsource-variable/inter/wght.css';
import './app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { RouterProvider } from 'react-router/dom';
import { startLanguage } from './app/language';
import { router } from './app/routes';
import { store } from './app/store';
import { startOffline } from './offline';
import { startServiceWorker } from './offline/startServiceWorker';
import { session } from './session';

startLanguage();
startOffline();
startServiceWorker();
void session.resume();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Provider store={store}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
