import '@fontsource-variable/source-sans-3/index.css';
import './style/design-system.css';
import '../ui/theme/theme.css';
import './style/desk.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem';
import { makeRouter } from './router';

const mayRetry = (count: number, error: Error) => error instanceof Problem && (error.status === 0 || error.status >= 500) && count < 2;
const queries = new QueryClient({ defaultOptions: { queries: { retry: mayRetry, staleTime: 5_000 } } });
const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no place for the desk');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
