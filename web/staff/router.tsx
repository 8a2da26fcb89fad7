import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { TriagePage } from './commands/triage-page';
import { DossierPage } from './dossier/dossier-page';
import { Overview } from './dossier/overview';
import { Timeline } from './dossier/timeline';
import { Desk } from './shell/desk';
import { NotFound } from './shell/not-found';
import { readSearch } from './worklist/worklist-search';
import { WorklistPage } from './worklist/worklist-page';

const root = createRootRoute({ component: Desk, notFoundComponent: NotFound });
const worklist = createRoute({ getParentRoute: () => root, path: '/', validateSearch: readSearch, component: WorklistPage });
const dossier = createRoute({ getParentRoute: () => root, path: '/dossiers/$number', component: DossierPage });
const overview = createRoute({ getParentRoute: () => dossier, path: '/', component: Overview });
const timeline = createRoute({ getParentRoute: () => dossier, path: '/tijdlijn', component: Timeline });
const triage = createRoute({ getParentRoute: () => root, path: '/dossiers/$number/triage', component: TriagePage });
const routeTree = root.addChildren([worklist, dossier.addChildren([overview, timeline]), triage]);

export function makeRouter() {
  return createRouter({ routeTree, basepath: '/werkplek', scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface HistoryState {
    /** What the page before this one saved: shown at once, or still on its way into the read models. */
    saved?: 'done' | 'behind';
  }
}
