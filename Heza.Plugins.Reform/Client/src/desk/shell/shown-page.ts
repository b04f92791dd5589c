import type { Match } from './routes';

/** The element of the page that is shown. */
export class ShownPage {
  #shown: { key: string; element: HTMLElement } | undefined;

  /**
   * Made anew when its route or its path's parts change, so that nothing of another article stays on it. When only the
   * query changes it stays and draws what the query asks for.
   * @param path of the page, with its query.
   */
  element(found: Match, path: string): HTMLElement {
    const key = found.route.tag + JSON.stringify(found.properties);
    if (this.#shown?.key !== key) {
      this.#shown = { key, element: Object.assign(document.createElement(found.route.tag), found.properties) };
    }
    return Object.assign(this.#shown.element, { query: path.split('?')[1] ?? '' });
  }
}
