import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { DossierPage } from './dossier/dossier-page';
import { Overview } from './dossier/overview';
import { Timeline } from './dossier/timeline';
import { readStage } from './process/process-search';
import { Desk } from './shell/desk';
import { NotFound } from './shell/not-found';
import { readSearch } from './worklist/worklist-search';
import { WorklistPage } from './worklist/worklist-page';

// What is not needed to see the worklist and a dossier comes when it is asked for.
const triagePage = lazyRouteComponent(() => import('./commands/triage-page'), 'TriagePage');
const commandPage = lazyRouteComponent(() => import('./commands/command-page'), 'CommandPage');
const processPage = lazyRouteComponent(() => import('./process/process-page'), 'ProcessPage');

const root = createRootRoute({ component: Desk, notFoundComponent: NotFound });
const worklist = createRoute({ getParentRoute: () => root, path: '/', validateSearch: readSearch, component: WorklistPage });
const dossier = createRoute({ getParentRoute: () => root, path: '/dossiers/$number', component: DossierPage });
const overview = createRoute({ getParentRoute: () => dossier, path: '/', component: Overview });
const timeline = createRoute({ getParentRoute: () => dossier, path: '/tijdlijn', component: Timeline });
const triage = createRoute({ getParentRoute: () => root, path: '/dossiers/$number/triage', component: triagePage });
const command = createRoute({ getParentRoute: () => root, path: '/dossiers/$number/$command', component: commandPage });
const process = createRoute({ getParentRoute: () => root, path: '/proces', validateSearch: readStage, component: processPage });
const routeTree = root.addChildren([worklist, dossier.addChildren([overview, timeline]), triage, command, process]);

export function makeRouter() {
  return createRouter({ routeTree, basepath: '/werkplek', scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface HistoryState {
    /** What the page before this one saved: shown at once, or still on its way into the read models. */
    saved?: 'done' | 'recorded' | 'behind';
  }
}
