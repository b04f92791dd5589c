/** A page of the desk. */
export interface Route {
  /** Below the desk's own address; `:name` takes one segment and becomes a property of the element. */
  path: string;
  /** Key of its name. */
  title: string;
  tag: string;
  load: () => Promise<unknown>;
  /** More properties of the element. */
  properties?: Record<string, unknown>;
  /** Who finds it in the menu; without it everybody. The server decides who may. */
  visible?: () => boolean;
  /** Section of the menu that it stands in or belongs to. */
  section: Section;
  /** Stands in the menu itself. */
  menu?: boolean;
}

export type Section =
  'home' | 'articles' | 'documents' | 'media' | 'calendar' | 'plan' | 'coverage' | 'audit' | 'accounts' | 'profile';

/** One line for each page; a page's code is loaded when it is opened. */
export const routes: readonly Route[] = [
  { path: '', title: 'home.title', tag: 'heza-home', load: () => import('../home/home'), section: 'home', menu: true },
];

export interface Match {
  route: Route;
  properties: Record<string, unknown>;
}

/** @param path below the desk's address, without a leading slash and without a query. */
export function match(path: string): Match | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  for (const route of routes) {
    const wanted = route.path.split('/').filter((part) => part !== '');
    if (wanted.length !== parts.length) {
      continue;
    }
    const properties: Record<string, unknown> = { ...route.properties };
    const fits = wanted.every((segment, index) => {
      const part = parts[index] ?? '';
      if (segment.startsWith(':')) {
        properties[segment.slice(1)] = decodeURIComponent(part);
        return true;
      }
      return segment === part;
    });
    if (fits) {
      return { route, properties };
    }
  }
  return undefined;
}
